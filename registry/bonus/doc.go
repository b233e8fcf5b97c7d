// Package bonus answers what money goes with an award, and who pays it.
//
// [Compute] takes the awards of a decision or a year, with the dates and
// levels of their decisions, and the law as the catalogue has it: the multiple
// of the base salary for each honour, the base salary of the day of the
// decision, how the product is rounded, and whose awards the Ministry pays
// for. Sums are whole đồng. [Words] writes one in Vietnamese words.
//
// The package is pure: it reads no file, no clock and no register.
package bonus

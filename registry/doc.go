// Package registry holds the words of a unit's golden book and what must be
// true of them: units and people, movements and their exemplars, decisions
// and the awards they give, grades, figures, and what happens to an award
// afterwards.
//
// It does no input or output. Entries refer to one another by code, as a
// person would: an award names its decision by issuer, number and year, its
// recipient by the unit's or the person's code. Package store keeps the
// entries and resolves the codes; package sheet reads and writes them as
// lists.
//
// An award is history. It is recorded once and never edited or deleted;
// what happens to it later is an [Event], and [Award.Standing] tells how it
// stands today.
//
// What is wrong with an entry is a [Fault]: a permanent code, the place, the
// value. The wording is the business of the command line.
package registry

// Package invented makes registers of any size for tests and measurements: a
// tree of units, people with the names that the army has, and five to
// twenty-five years of what such people and units are given.
//
// Nobody in them lives. Names are thrown together from the commonest family,
// middle and given names, and every record says that it is invented: units
// bear "Bịa" in their names, codes of people begin with BIA-, everybody comes
// from Xã Bịa, decisions have the summary "Dữ liệu bịa để đo".
//
// What is made depends on the seed and the size alone, and a large register
// begins as a small one of the same seed does, so that what is measured at
// two sizes differs in size only. A register is made regiment by regiment and
// is never in memory as a whole. Only tests and the measuring command import
// this package; the program does not know it.
package invented

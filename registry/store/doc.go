// Package store keeps a register: one SQLite file that holds everything a
// unit has entered in its golden book.
//
// [Create] makes a register, [Open] opens one. Whatever is new comes in
// through [Register.Record] as a [registry.Batch], be it one unit or ten
// thousand awards: either all of it is recorded, or nothing and every fault
// is told at once. What is there is changed by one method for each thing
// that can happen to it (a unit is renamed, a person posted, an award
// annulled), and read by the methods that return words of package registry.
//
// New awards are judged by the law as they are recorded: package eligibility
// is asked about the dossiers of their recipients, which [Register.Dossiers]
// gives to other callers too.
//
// Each exported method is one transaction. Every change is also a line of a
// log that cannot be altered: its lines are chained by SHA-256, triggers
// refuse to change or delete them, and [Register.VerifyLog] walks the chain.
//
// A register made by a release can be opened by every later release, which
// brings it up to date after putting a copy beside it. An older program
// refuses it with [ErrNewer].
//
// A Register is safe for concurrent use, and several programs may have the
// same file open; they wait for one another, at most [Options.Wait].
package store

// Package eligibility answers whether an honour may be given: who may get
// what, why or why not, and what comes next.
//
// [Judge] takes a [Dossier], which is what the register holds about one
// recipient, and the law as the catalogue has it, and returns every finding:
// met, not met, unknown (the register does not hold what it should) or held
// (something is pending), each with the rule, the article, how sure the rule
// is, what there is, what is needed, and the evidence.
//
// The files stand in rooms. judge.go begins: statute.go looks up the law of
// the question, paths.go which of its paths are asked, record.go puts the
// dossier in order, evaluate.go asks the conditions one by one (asker.go for
// many dossiers, without findings); op_*.go answer the operators, window.go
// bounds the years that count, note.go keeps what was found. facts.go lists
// what only a person can state. upcoming*.go look ahead, quota*.go count places,
// authority.go, ballot.go and sins.go check what is about to be decided,
// words*.go say everything in two languages, and lawpage*.go write docs/law.md.
//
// The package is pure: it reads no file, no clock and no register.
package eligibility

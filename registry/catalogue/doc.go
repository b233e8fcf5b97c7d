// Package catalogue holds what the law offers: every title and form of
// commendation, dated, with the article that says so and how sure we are of
// it, the legal documents cited, and the models of the certificates.
//
// The rows are TOML files embedded in the program; [Load] reads them
// strictly. A unit's own honours are rows of the same shape, read by
// [ParseHonours] and laid over the law's with [Catalogue.With].
//
// Most questions are put for a day, because the law changes: what was
// CSTDCS in 2015 ([Catalogue.Honour]), what may be given today
// ([Catalogue.Honours]), on which paper ([Catalogue.Model]). Lists name
// honours in many ways; [Catalogue.Resolve] finds the one they mean, and
// refuses to guess between two.
//
// A code is for ever: it may be closed by a ValidTo, but it is never given
// to another honour.
package catalogue

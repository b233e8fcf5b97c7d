package main

import (
	"testing"

	"sovang/registry/sheet"
)

// TestEveryFieldOfAListHasWords: what --explain and mapping show say of a
// column is in the user's words; a column of several fields is named by each.
func TestEveryFieldOfAListHasWords(t *testing.T) {
	for _, lang := range languages() {
		known := messages(t, lang)
		for _, kind := range sheet.Kinds() {
			for _, field := range sheet.ReadFields(kind) {
				if known["field."+field] == "" {
					t.Errorf("%s: no words for %s of %s", lang, field, kind)
				}
			}
		}
	}
}

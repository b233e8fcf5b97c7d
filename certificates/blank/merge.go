package blank

import (
	"slices"
	"strings"

	"sovang/registry/pattern"
)

// mergeKey finds a merge key in a text: {ordinal}.
var mergeKey = pattern.Of(`\{([^{}]*)\}`)

// Merge keys that are no fields of their own.
const (
	MergeRank           = "rank"
	MergeName           = "name"
	MergePlace          = "place"
	MergeDate           = "date" // ngày 05 tháng 3 năm 2025
	MergeDay            = "day"
	MergeMonth          = "month"
	MergeYear           = "year"
	MergeDecisionNumber = "decision_number"
	MergeDecisionDate   = "decision_date"
	MergeDecisionDay    = "decision_day"
	MergeDecisionMonth  = "decision_month"
	MergeDecisionYear   = "decision_year"
	MergeOrdinal        = "ordinal"
	MergeSignerRank     = "signer_rank"
)

// MergeKeys lists what may stand in braces in the text of a field: every line
// of the certificate, and the parts of which lines are made.
func MergeKeys() []string {
	var keys []string
	for _, k := range Keys() {
		if k.IsText() && !k.Free() {
			keys = append(keys, string(k))
		}
	}
	return append(keys,
		MergeRank, MergeName, MergePlace, MergeDate, MergeDay, MergeMonth, MergeYear,
		MergeDecisionNumber, MergeDecisionDate, MergeDecisionDay, MergeDecisionMonth, MergeDecisionYear,
		MergeOrdinal, MergeSignerRank)
}

// mayBeEmpty lists the merge keys for which a certificate may have nothing.
func mayBeEmpty(key string) bool {
	return key == MergeRank || key == MergeSignerRank || Key(key).Optional()
}

// Merged fills the text of a field with the values of a certificate. It
// reports false when a value is missing that every certificate must have. A
// text whose every value is empty is empty, whatever words stand around them.
func (f Field) Merged(values map[string]string) (text string, complete bool) {
	pattern := f.Text
	if pattern == "" {
		text = values[string(f.Key)]
		return text, text != "" || mayBeEmpty(string(f.Key))
	}
	complete = true
	said := !mergeKey().MatchString(pattern)
	text = mergeKey().ReplaceAllStringFunc(pattern, func(brace string) string {
		key := brace[1 : len(brace)-1]
		value := values[key]
		said = said || value != ""
		complete = complete && (value != "" || mayBeEmpty(key))
		return value
	})
	if !complete || !said {
		return "", complete
	}
	return text, true
}

// strangeKeys returns what stands in braces in a text and is no merge key, or
// a brace that stands alone.
func strangeKeys(text string) []string {
	if !strings.ContainsAny(text, "{}") {
		return nil
	}
	known := MergeKeys()
	var strange []string
	for _, match := range mergeKey().FindAllStringSubmatch(text, -1) {
		if !slices.Contains(known, match[1]) {
			strange = append(strange, match[0])
		}
	}
	if strings.ContainsAny(mergeKey().ReplaceAllString(text, ""), "{}") {
		strange = append(strange, text)
	}
	return strange
}

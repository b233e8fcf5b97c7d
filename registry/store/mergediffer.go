package store

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// disagreements lists the fields of which two records say different things,
// each by its path: subject.person, postings[1].rank. Numbers of rows and uids
// mean nothing to a reader.
func disagreements(ours, theirs any) []Disagreement {
	one, other := fieldsOf(ours), fieldsOf(theirs)
	paths := maps.Clone(one)
	maps.Copy(paths, other)
	var list []Disagreement
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		last := path[strings.LastIndex(path, ".")+1:]
		if one[path] != other[path] && !slices.Contains([]string{"uid", "id", "award_id", "gone_uid"}, last) {
			list = append(list, Disagreement{path, one[path], other[path]})
		}
	}
	return list
}

// contradictions lists the disagreements in which both say something.
func contradictions(ours, theirs any) []Disagreement {
	all := disagreements(ours, theirs)
	both := slices.DeleteFunc(slices.Clone(all), func(d Disagreement) bool { return d.Ours == "" || d.Theirs == "" })
	if len(both) == 0 {
		return all
	}
	return both
}

// fieldsOf returns the values of a record by their paths.
func fieldsOf(record any) map[string]string {
	var tree any
	text, err := json.Marshal(record)
	if err == nil {
		err = json.Unmarshal(text, &tree)
	}
	fields := map[string]string{}
	if err == nil {
		flatten(fields, "", tree)
	}
	return fields
}

func flatten(fields map[string]string, path string, value any) {
	switch value := value.(type) {
	case nil:
	case map[string]any:
		for name, part := range value {
			flatten(fields, strings.TrimPrefix(path+"."+fieldName(name), "."), part)
		}
	case []any:
		for i, part := range value {
			flatten(fields, fmt.Sprintf("%s[%d]", path, i), part)
		}
	default:
		fields[path] = fmt.Sprint(value)
	}
}

// fieldName is the name of a field in the interchange: PartyJoined is
// party_joined.
func fieldName(name string) string {
	var b strings.Builder
	letters := []rune(name)
	for i, r := range letters {
		if i > 0 && unicode.IsUpper(r) && !unicode.IsUpper(letters[i-1]) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

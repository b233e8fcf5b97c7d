package sheet

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/catalogue"
)

func TestEveryHeadingMeansItsColumnAndNoOther(t *testing.T) {
	for _, l := range indexedLayouts() {
		for _, c := range l.columns {
			for _, heading := range append([]string{c.heading}, c.also...) {
				for _, written := range []string{heading, strings.ToUpper(heading), registry.Fold(heading), strings.ReplaceAll(heading, " ", "\n"), heading + " (*)"} {
					if got := strings.Join(l.known[headingKey(written)], "+"); got != c.field {
						t.Errorf("%s: %q means %q, want %q", l.kind, written, got, c.field)
					}
				}
			}
		}
	}
}

func TestEveryListIsRecognisedByItsHeadings(t *testing.T) {
	for _, l := range indexedLayouts() {
		for _, columns := range [][]column{l.written(), slices.DeleteFunc(l.written(), func(c column) bool {
			return !c.required && !slices.Contains([]string{"unit", "number", "honour", "category"}, c.field)
		})} {
			reader := &listReader{table: table{title: "Sheet1", rows: []tableRow{{number: 1, cells: headingsOf(columns)}}}, layouts: indexedLayouts()}
			if _, ok := reader.recognise(); !ok || reader.layout.kind != l.kind {
				t.Errorf("%q: got %q, want %q", headingsOf(columns), reader.layout.kind, l.kind)
			}
		}
	}
}

func TestEveryFieldOfAListHasAColumnThatIsExplained(t *testing.T) {
	for _, l := range layouts() {
		for _, c := range l.written() {
			if c.guide == "" {
				t.Errorf("%s: %s is not explained", l.kind, c.heading)
			}
			if c.required && c.example == "" {
				t.Errorf("%s: %s has no example", l.kind, c.heading)
			}
		}
	}
}

func TestVocabulariesHoldTheCodesOfTheRegister(t *testing.T) {
	texts := func(codes ...string) []string { return codes }
	cases := map[string]struct {
		words vocabulary
		want  []string
	}{
		"unit kinds": {unitKinds(), toStrings(registry.UnitKinds())}, "echelons": {echelons(), toStrings(registry.Echelons())},
		"categories": {categories(), toStrings(registry.Categories())}, "movement kinds": {movementKinds(), toStrings(registry.MovementKinds())},
		"levels": {levels(), toStrings(catalogue.Levels())}, "award types": {awardTypes(), toStrings(registry.AwardTypes())},
		"event kinds": {eventKinds(), toStrings(registry.EventKinds())}, "grade kinds": {gradeKinds(), toStrings(registry.GradeKinds())},
		"tallies": {tallyKinds(), toStrings(registry.TallyKinds())}, "initiatives": {initiativeKinds(), registry.InitiativeKinds()},
		"scopes": {initiativeScopes(), registry.InitiativeScopes()}, "disciplines": {disciplineForms(), registry.DisciplineForms()},
		"nomination states": {nominationStates(), toStrings(registry.NominationStates())}, "ballot bodies": {ballotBodies(), registry.BallotBodies()},
		"formulas": {formulas(), registry.Formulas()[1:]}, "sexes": {sexes(), texts(registry.Male, registry.Female)},
	}
	for name, c := range cases {
		if got := c.words.codes(); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
	for _, kind := range registry.GradeKinds() {
		for _, grade := range registry.GradesOf(kind) {
			if !grades().hasCode(grade) {
				t.Errorf("grade %s of %s has no word", grade, kind)
			}
		}
	}
}

func toStrings[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

func TestWordsOfAVocabularyMeanOneCode(t *testing.T) {
	for _, v := range []vocabulary{yesNo(), sexes(), unitKinds(), echelons(), categories(), movementKinds(), levels(), formulas(), awardTypes(),
		eventKinds(), standings(), gradeKinds(), grades(), tallyKinds(), initiativeKinds(), initiativeScopes(), disciplineForms(), nominationStates(), ballotBodies()} {
		for _, w := range v {
			for _, text := range append([]string{w.code, w.name}, w.also...) {
				if got, _ := v.read(text); text != "" && got != w.code {
					t.Errorf("%q means %q, want %q", text, got, w.code)
				}
			}
		}
	}
}

func TestNumbersAreReadAsVietnameseListsWriteThem(t *testing.T) {
	cases := map[string]string{
		"34": "34", "94,3": "94.3", "94.3": "94.3", "1.490": "1490", "1.490.000": "1490000", "1.490,5": "1490.5", "1 490": "1490",
		"0,40": "0.40", "0.400": "0.400", "-7": "-7", "97,6%": "97.6", "97,6 %": "97.6",
		"": "", "x": "", "1,490,000": "", "1.2.3": "", "--1": "", "1e9": "",
	}
	for text, want := range cases {
		got, ok := parseDecimal(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: got %q (%v), want %q", text, got, ok, want)
		}
	}
}

func TestFormatsThatShowADayAreKnown(t *testing.T) {
	cases := map[string]bool{
		"dd/mm/yyyy": true, "d-mmm-yy": true, "mmm-yy": true, "yyyy": true, `[$-42A]dd\ mmmm\ yyyy;@`: true, "m": true,
		"General": false, "0.00": false, "#,##0": false, "h:mm:ss": false, "mm:ss": false, `0" đồng/day"`: false, "[Red]0": false, "@": false,
	}
	for pattern, want := range cases {
		if got := isDayPattern(pattern); got != want {
			t.Errorf("%q: got %v, want %v", pattern, got, want)
		}
	}
}

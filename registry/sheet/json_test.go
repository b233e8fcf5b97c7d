package sheet_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/sheet"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func writeJSON(t interface{ Fatal(...any) }, b registry.Batch) []byte {
	var out bytes.Buffer
	if err := sheet.WriteJSON(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestJSONRoundTripGivesTheSameBatchAndBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := batch(t)
		addPapers(t, &want)
		for i := range want.Awards {
			if rapid.Bool().Draw(t, "event") {
				want.Awards[i].Events = []registry.Event{event(t)}
			}
			if rapid.Bool().Draw(t, "objection") {
				want.Awards[i].Objections = []registry.Objection{{Rule: "cstdcs-A", Cite: maybe(text()).Draw(t, "cite"), Why: text().Draw(t, "why")}}
			}
		}
		first := writeJSON(t, want)
		got, faults, err := sheet.ReadJSON(bytes.NewReader(first))
		if err != nil || len(faults) > 0 {
			t.Fatalf("read back: %v, faults %v", err, faults)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v\nwant %+v", got, want)
		}
		if second := writeJSON(t, got); !bytes.Equal(first, second) {
			t.Fatalf("got %s\nwant %s", second, first)
		}
	})
}

func TestInterchangeOfTheDesignIsReadAndWrittenInItsShape(t *testing.T) {
	source, err := os.ReadFile(filepath.Join("testdata", "design.json"))
	if err != nil {
		t.Fatal(err)
	}
	b, faults, err := sheet.ReadJSON(bytes.NewReader(source))
	if err != nil || len(faults) > 0 {
		t.Fatalf("read: %v, faults %v", err, faults)
	}
	for _, count := range b.Len() {
		if count.N == 0 {
			t.Errorf("no %s were read", count.Kind)
		}
	}
	if got, want := b.Awards[0].Decision, (registry.DecisionRef{Issuer: "QK2", Number: "123/QĐ-BTL", Year: 2019}); got != want {
		t.Errorf("decision of the award: got %v, want %v", got, want)
	}
	if got, want := b.Awards[0].Period, cal.OneYear(2019); got != want {
		t.Errorf("period of the award: got %v, want %v", got, want)
	}
	golden(t, "design.golden.json", writeJSON(t, b))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

func TestEmptyBatchIsAnEmptyInterchange(t *testing.T) {
	got := string(writeJSON(t, registry.Batch{}))
	if want := "{\n  \"format\": \"sovang/1\"\n}\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJSONIsWrittenWithoutHTMLEscapes(t *testing.T) {
	got := string(writeJSON(t, registry.Batch{Units: []registry.Unit{{Code: "D1", Name: "<A & B>"}}}))
	if !strings.Contains(got, `"<A & B>"`) {
		t.Errorf("got %s", got)
	}
}

func TestJSONFaultsNameTheFieldAndItsPlace(t *testing.T) {
	const award = `{"decision": {"issuer": "QK2", "number": "1", "year": 2019}, "honour": "GK", "unit": "D1", `
	cases := []struct {
		name, json string
		code       registry.FaultCode
		field      string // with kind and index: awards[0].honour
		path       string
		line       int
	}{
		{"no format", `{}`, sheet.FaultFormat, "[0].format", "format", 1},
		{"another format", "{\n\"format\": \"sovang/2\"}", sheet.FaultFormat, "[0].format", "format", 2},
		{"unknown list", "{\"format\": \"sovang/1\",\n\"heroes\": []}", sheet.FaultUnknownField, "[0].heroes", "heroes", 2},
		{"unknown field", "{\"format\": \"sovang/1\", \"units\": [{},\n{\"kode\": \"D1\"}]}", sheet.FaultUnknownField, "units[1].kode", "units[1].kode", 2},
		{"unknown field of a part", `{"format": "sovang/1", "decisions": [{"signer": {"nom": "x"}}]}`, sheet.FaultUnknownField, "decisions[0].signer.nom", "decisions[0].signer.nom", 1},
		{"text for a number", "{\"format\": \"sovang/1\", \"awards\": [" + award + "\n\"year\": \"2019\"}]}", sheet.FaultType, "awards[0].year", "awards[0].year", 2},
		{"number for a text", `{"format": "sovang/1", "units": [{"code": 7}]}`, sheet.FaultType, "units[0].code", "units[0].code", 1},
		{"null", `{"format": "sovang/1", "units": [{"code": null}]}`, sheet.FaultType, "units[0].code", "units[0].code", 1},
		{"an entry that is no object", `{"format": "sovang/1", "units": ["D1"]}`, sheet.FaultType, "units[0].", "units[0]", 1},
		{"a list that is no list", `{"format": "sovang/1", "units": {}}`, sheet.FaultType, "[0].units", "units", 1},
		{"no object at all", `[]`, sheet.FaultType, "[0].", "", 1},
		{"broken number", `{"format": "sovang/1", "tallies": [{"count": 1.5}]}`, registry.FaultNumber, "tallies[0].count", "tallies[0].count", 1},
		{"measure as text", `{"format": "sovang/1", "printers": [{"dx": "3"}]}`, sheet.FaultType, "printers[0].dx", "printers[0].dx", 1},
		{"measure without bounds", `{"format": "sovang/1", "printers": [{"dx": 1e999}]}`, registry.FaultNumber, "printers[0].dx", "printers[0].dx", 1},
		{"picture that is no base64", `{"format": "sovang/1", "templates": [{"background": "iVBOR"}]}`, sheet.FaultType, "templates[0].background", "templates[0].background", 1},
		{"template of invalid Unicode", "{\"format\": \"sovang/1\", \"templates\": [{\"text\": \"A\xff\"}]}", registry.FaultText, "templates[0].text", "templates[0].text", 1},
		{"field twice", "{\"format\": \"sovang/1\", \"units\": [{\"code\": \"A\",\n\"code\": \"B\"}]}", registry.FaultRepeated, "units[0].code", "units[0].code", 2},
		{"day that does not exist", `{"format": "sovang/1", "people": [{"born": "2019-02-30"}]}`, registry.FaultDate, "people[0].born", "people[0].born", 1},
		{"day in another shape", `{"format": "sovang/1", "people": [{"born": "5/3/2019"}]}`, registry.FaultDate, "people[0].born", "people[0].born", 1},
		{"unknown code", `{"format": "sovang/1", "people": [{"sex": "Nam"}]}`, registry.FaultChoice, "people[0].sex", "people[0].sex", 1},
		{"invisible character", "{\"format\": \"sovang/1\", \"people\": [{\"name\": \"A\u200bn\"}]}", registry.FaultText, "people[0].name", "people[0].name", 1},
		{"invalid Unicode", "{\"format\": \"sovang/1\", \"people\": [{\"name\": \"A\xff\"}]}", registry.FaultText, "people[0].name", "people[0].name", 1},
		{"year and period", `{"format": "sovang/1", "awards": [` + award + `"year": 2019, "from": 2015, "to": 2019}]}`, registry.FaultPeriod, "awards[0].year", "awards[0].year", 1},
		{"part of a list", "{\"format\": \"sovang/1\", \"people\": [{\"postings\": [{},\n{\"from\": \"x\"}]}]}", registry.FaultDate, "people[0].postings[1].from", "people[0].postings[1].from", 2},
		{"syntax", "{\"format\": \"sovang/1\",\n\n oops}", sheet.FaultSyntax, "[0].", "", 3},
		{"end missing", `{"format": "sovang/1"`, sheet.FaultSyntax, "[0].", "", 1},
		{"more after the end", `{"format": "sovang/1"} {}`, sheet.FaultSyntax, "[0].", "", 1},
		{"nested without end", strings.Repeat("[", 5000), sheet.FaultSyntax, "[0].", "", 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			document, err := sheet.Read("x.json", []byte(c.json), sheet.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if len(document.Faults) != 1 {
				t.Fatalf("got faults %v, want one", document.Faults)
			}
			got := document.Faults[0]
			if got.Code != c.code || faultField(got) != c.field {
				t.Errorf("got %s at %s, want %s at %s", got.Code, faultField(got), c.code, c.field)
			}
			place, ok := document.Places.Of(got)
			if !ok || place.Path != c.path || place.Row != c.line {
				t.Errorf("got place %v (%v), want %s in line %d", place, ok, c.path, c.line)
			}
		})
	}
}

func TestPlacesFindTheEntriesOfAJSONFile(t *testing.T) {
	document, err := sheet.Read("x.JSON", []byte("\ufeff{\"format\": \"sovang/1\", \"people\": [\n{\"code\": \"A\"},\n{\"postings\": [{\"from\": \"2015\",\n\"unit\": \"D9\"}]}]}"), sheet.ReadOptions{})
	if err != nil || len(document.Faults) > 0 {
		t.Fatal(err, document.Faults)
	}
	cases := []struct {
		field, path string
		line        int
	}{
		{"postings.unit", "people[1].postings.unit", 3}, {"name", "people[1].name", 3}, {"", "people[1]", 3},
	}
	for _, c := range cases {
		place, ok := document.Places.Of(registry.Fault{Kind: registry.People, Index: 1, Field: c.field})
		if !ok || place.Path != c.path || place.Row != c.line {
			t.Errorf("%q: got %v (%v), want %s in line %d", c.field, place, ok, c.path, c.line)
		}
	}
	if _, ok := document.Places.Of(registry.Fault{Kind: registry.People, Index: 2}); ok {
		t.Error("a place was found for an entry that is not there")
	}
}

func TestReadJSONReturnsTheErrorOfTheReader(t *testing.T) {
	broken := errors.New("stick pulled out")
	if _, _, err := sheet.ReadJSON(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("got %v, want %v", err, broken)
	}
}

func faultField(f registry.Fault) string {
	return string(f.Kind) + "[" + string(rune('0'+f.Index)) + "]." + f.Field
}

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`{"format": "sovang/1", "units": [{"code": "D1", "former_names": [{"name": "x"}]}]}`))
	f.Add([]byte(`{"format": "sovang/1", "people": [{"aliases": ["a", 1], "postings": [{}]}], "awards": [{"as": {}, "from": 1}]}`))
	f.Add([]byte(`[[[[`))
	f.Add([]byte(`{"format": "sovang/1", "operations": [{"id": 1, "user": "a\u0000"}], "log": [{"operation": 1, "after": "{\"UID\":\"x\"}", "hash": "00"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := sheet.Read("x.json", data, sheet.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(read.Faults) > 0 {
			return
		}
		write := func(d sheet.Document) []byte {
			var out bytes.Buffer
			if err := sheet.WriteHistoryJSON(&out, d.Batch, d.History); err != nil {
				t.Fatal(err)
			}
			return out.Bytes()
		}
		first := write(read)
		again, _ := sheet.Read("x.json", first, sheet.ReadOptions{})
		if len(again.Faults) > 0 {
			t.Fatalf("read back: %v", again.Faults)
		}
		if second := write(again); !bytes.Equal(first, second) {
			t.Fatalf("got %s\nwant %s", second, first)
		}
	})
}

package sheet_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/sheet"
)

func TestHistoryComesBackByteForByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := batch(t)
		var h registry.History
		any := rapid.StringOf(rapid.RuneFrom([]rune{'a', 'ễ', '"', '\\', '\n', '\u0000', '\u202e', '<', ' '}))
		for i := range rapid.IntRange(0, 3).Draw(t, "operations") {
			h.Operations = append(h.Operations, registry.HistoryOperation{ID: int64(i + 1), UID: any.Draw(t, "uid"), At: "2026-01-02T03:04:05.000Z", User: any.Draw(t, "user"), Action: "record"})
		}
		for range rapid.IntRange(0, 3).Draw(t, "lines") {
			h.Lines = append(h.Lines, registry.HistoryLine{Operation: 1, Kind: registry.Units, Key: any.Draw(t, "key"), Action: "added", After: any.Draw(t, "after"), Hash: "00"})
		}
		var first bytes.Buffer
		if err := sheet.WriteHistoryJSON(&first, b, h); err != nil {
			t.Fatal(err)
		}
		document, err := sheet.Read("x.json", first.Bytes(), sheet.ReadOptions{})
		if err != nil || len(document.Faults) > 0 {
			t.Fatalf("read back: %v, faults %v", err, document.Faults)
		}
		if !reflect.DeepEqual(document.History, h) {
			t.Fatalf("got %+v\nwant %+v", document.History, h)
		}
	})
}

func TestOneKindIsAnInterchangeOfItsOwn(t *testing.T) {
	b := registry.Batch{Units: []registry.Unit{{Code: "D1", Name: "Tiểu đoàn 1"}}, Figures: []registry.Figure{{Unit: "D1", Name: "x", Value: "1"}}}
	var out bytes.Buffer
	if err := sheet.WriteKindJSON(&out, registry.Figures, b); err != nil {
		t.Fatal(err)
	}
	got, faults, err := sheet.ReadJSON(bytes.NewReader(out.Bytes()))
	if err != nil || len(faults) > 0 || len(got.Units) > 0 || len(got.Figures) != 1 {
		t.Errorf("got %+v, %v, %v", got, faults, err)
	}
}

func TestCSVNeverHoldsAFormula(t *testing.T) {
	for _, name := range []string{"=1+1", "+84", "@x", "-x", "'=1", "''=1", "＝1", "-5", "-5,5", "'quoted'", "a=1"} {
		b := registry.Batch{Units: []registry.Unit{{Code: "D1", Name: name, Kind: registry.MilitaryUnit}}}
		for _, separator := range ",;\t" {
			var out bytes.Buffer
			if err := sheet.WriteCSV(&out, registry.Units, b, separator); err != nil {
				t.Fatal(err)
			}
			cell := strings.Split(strings.Split(out.String(), "\r\n")[1], string(separator))[1]
			if cell = strings.Trim(cell, `"`); strings.ContainsAny(cell[:1], "=+@") || cell == "-x" {
				t.Errorf("%q is written as %q", name, cell)
			}
			document, err := sheet.Read("x.csv", out.Bytes(), sheet.ReadOptions{})
			if err != nil || len(document.Batch.Units) != 1 || document.Batch.Units[0].Name != name {
				t.Errorf("%q comes back as %+v, %v", name, document.Batch.Units, err)
			}
		}
	}
}

func TestTablesAreWrittenInEveryForm(t *testing.T) {
	at := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	table := sheet.Table{Title: "Nhật ký", Columns: []sheet.TableColumn{{Field: "n", Heading: "Số"}, {Field: "at", Heading: "Lúc"}, {Field: "on", Heading: "Ngày"}, {Field: "what", Heading: "Việc"}},
		Rows: [][]any{{1, at, mustDate(2026, 1, 2), "=1+1"}, {int64(2), time.Time{}, nil, strings.Repeat("ệ", 40000)}}}
	var book, object bytes.Buffer
	if err := sheet.WriteTableXLSX(&book, table); err != nil {
		t.Fatal(err)
	}
	f := open(t, book.Bytes())
	for cell, want := range map[string]string{"A2": "1", "C2": "02/01/2026", "D2": "=1+1", "B2": at.Local().Format("02/01/2006 15:04:05")} {
		if got := cellOf(t, f, "Nhật ký", cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
	if got := []rune(cellOf(t, f, "Nhật ký", "D3")); len(got) != 32767 || got[32766] != '…' {
		t.Errorf("a long text has %d characters", len(got))
	}
	if layout, err := f.GetPageLayout("Nhật ký"); err != nil || *layout.Size != 9 {
		t.Errorf("paper: %+v, %v", layout, err)
	}
	if err := sheet.WriteTableJSON(&object, table); err != nil {
		t.Fatal(err)
	}
	if want := `  {"n": 1, "at": "2026-01-02T03:04:05Z", "on": "2026-01-02", "what": "=1+1"}`; !strings.Contains(object.String(), want) {
		t.Errorf("got %.200s", object.String())
	}
}

func TestJSONThatFillsTheMemoryIsRefused(t *testing.T) {
	for name, data := range map[string]string{
		"many values":   `{"format": "sovang/1", "units": [` + strings.Repeat("1,", 1<<20) + `1]}`,
		"many empties":  `{"format": "sovang/1", "units": [` + strings.Repeat("{},", 1<<20) + `{}]}`,
		"many members":  `{"format": "sovang/1", "units": [{` + strings.Repeat(`"a":1,`, 1<<18) + `"b":1}]}`,
		"deep":          strings.Repeat(`{"a":`, 1<<20),
		"a long number": `{"format": "sovang/1", "units": [{"place": ` + strings.Repeat("9", 1<<20) + `}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			document, err := sheet.Read("x.json", []byte(data), sheet.ReadOptions{})
			if err != nil || len(document.Faults) == 0 || len(document.Faults) > 10_000 {
				t.Errorf("got %v and %d faults", err, len(document.Faults))
			}
		})
	}
}

package sheet_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/sheet"
)

func TestMappingOfAnInterchangeNamesWhatListsHave(t *testing.T) {
	cases := []struct{ name, kind, field, place string }{
		{"kind", "horses", "name", "mappings[0].kind"},
		{"kind without list", "prints", "name", "mappings[0].kind"},
		{"field", "people", "colour", "mappings[0].columns[1].field"},
		{"one of several fields", "decisions", "as.rank+as.colour", "mappings[0].columns[1].field"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			document := read(t, "x.json", `{"format": "sovang/1", "mappings": [{"name": "so-tay", "kind": "`+c.kind+`", "columns": [{"heading": "Số"}, {"heading": "Đ/c", "field": "`+c.field+`"}]}]}`, sheet.ReadOptions{})
			if len(document.Faults) != 1 || document.Faults[0].Code != registry.FaultChoice {
				t.Fatalf("got %v, want what no list has", document.Faults)
			}
			if place, _ := document.Places.Of(document.Faults[0]); place.Path != c.place {
				t.Errorf("got %v, want %s", place, c.place)
			}
		})
	}
	readClean(t, "x.json", `{"format": "sovang/1", "mappings": [{"name": "so-tay", "kind": "decisions", "columns": [{"heading": "Đ/c", "field": "as.rank+as.name"}]}]}`, sheet.ReadOptions{})
}

func TestColumnThatAMappingMisnamesIsNotPassedOver(t *testing.T) {
	m := registry.Mapping{Name: "so-tay", Kind: registry.People, Columns: []registry.MappedColumn{{Heading: "Màu mắt", Field: "colour"}}}
	document := read(t, "x.csv", "Họ và tên,Đối tượng,Màu mắt\nLê Văn Mẫu,SQ,nâu\n", sheet.ReadOptions{Mapping: &m})
	if !document.Faults.Has(sheet.FaultHeading) {
		t.Errorf("got %v, want the heading", document.Faults)
	}
}

func TestMappingOfACellOfSeveralFields(t *testing.T) {
	field, ok := sheet.MappedField(registry.Decisions, "Cấp bậc, họ và tên")
	if !ok || field != "as.rank+as.name" {
		t.Fatalf("got %q", field)
	}
	m := registry.Mapping{Name: "so-tay", Kind: registry.Decisions, Columns: []registry.MappedColumn{{Heading: "Đ/c", Field: field}}}
	b := readClean(t, "x.csv", "Số QĐ,Ngày QĐ,Danh hiệu,Đ/c\n7/QĐ,20/12/2019,GK,Thiếu tá Lê Bịa\n", sheet.ReadOptions{Mapping: &m})
	if got := b.Awards[0]; got.As.Rank != "Thiếu tá" || got.Subject.Name != "Lê Bịa" {
		t.Errorf("got %+v", got)
	}
}

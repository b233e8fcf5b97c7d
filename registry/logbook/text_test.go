package logbook

import (
	"encoding/json"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
)

func TestRecordsAreToldAsEncodingJSONWritesThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, record := range []any{
			rapid.Make[registry.Award]().Draw(t, "award"), rapid.Make[registry.Grade]().Draw(t, "grade"), rapid.Make[registry.Unit]().Draw(t, "unit"),
		} {
			pointer := reflect.New(reflect.TypeOf(record))
			pointer.Elem().Set(reflect.ValueOf(record))
			want, err := json.Marshal(record)
			if err != nil {
				t.Fatal(err)
			}
			for _, told := range []any{record, pointer.Interface()} {
				got, err := AppendText([]byte("x"), told)
				if err != nil || string(got) != "x"+string(want) {
					t.Fatalf("%T: got %s, %v, want x%s", told, got, err, want)
				}
			}
		}
	})
}

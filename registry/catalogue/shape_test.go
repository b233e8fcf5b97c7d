package catalogue

import (
	"maps"
	"reflect"
	"slices"
	"testing"
)

// filled returns a value of the type with something in every field.
func filled(t reflect.Type) reflect.Value {
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Int:
		v.SetInt(1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v = reflect.Append(v, reflect.New(t.Elem()).Elem())
	case reflect.Map:
		v = reflect.MakeMap(t)
		v.SetMapIndex(filled(t.Key()), filled(t.Elem()))
	case reflect.Struct:
		for i := range t.NumField() {
			v.Field(i).Set(filled(t.Field(i).Type))
		}
	}
	return v
}

func TestEveryKeyOfAConditionIsRead(t *testing.T) {
	row := filled(reflect.TypeFor[conditionRow]()).Interface().(conditionRow)
	got := reflect.ValueOf(row.condition(Basis{}))
	for i := range got.NumField() {
		if got.Field(i).IsZero() {
			t.Errorf("the field %s is not taken from its row", got.Type().Field(i).Name)
		}
	}
}

func TestEveryKeyOfAConditionBelongsToAnOperator(t *testing.T) {
	all := shapes()
	keys := fieldsOf(filled(reflect.TypeFor[Condition]()).Interface().(Condition))
	if want := reflect.TypeFor[Condition]().NumField() - len([]string{"op", "when", "basis"}); len(keys) != want {
		t.Errorf("got %d keys, want %d: %v", len(keys), want, keys)
	}
	for _, key := range keys {
		if !slices.ContainsFunc(slices.Collect(maps.Values(all)), func(s shape) bool { return s.has(key) }) {
			t.Errorf("no operator looks at %s", key)
		}
	}
}

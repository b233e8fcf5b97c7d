package registry_test

import (
	"slices"
	"testing"

	"sovang/registry"
)

func TestEverySettingTakesItsDefault(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range registry.Settings() {
		if seen[s.Key] {
			t.Errorf("%s is listed twice", s.Key)
		}
		seen[s.Key] = true
		if faults := s.Validate(s.Default); len(faults) > 0 {
			t.Errorf("%s: default %q: %v", s.Key, s.Default, faults)
		}
		if again, ok := registry.SettingByKey(s.Key); !ok || again.Key != s.Key || again.Kind != s.Kind {
			t.Errorf("by the key %s comes %v, %t", s.Key, again, ok)
		}
	}
	if s, ok := registry.SettingByKey("colour"); ok {
		t.Errorf("an unknown key gives %v", s)
	}
}

func TestSettingsTakeValuesOfTheirKind(t *testing.T) {
	tests := []struct {
		key, value string
		want       []string
	}{
		{registry.SettingStar, "off", nil},
		{registry.SettingStar, "", []string{"value missing"}},
		{registry.SettingStar, "true", []string{"value choice"}},
		{registry.SettingFormula, "", nil},
		{registry.SettingFormula, "KT.", nil},
		{registry.SettingFormula, "KT", []string{"value choice"}},
		{registry.SettingPlace, "Việt Trì", nil},
		{registry.SettingPlace, "", nil},
		{registry.SettingPlace, hidden, []string{"value text"}},
		{registry.SettingUnit, "CKT", nil},
		{registry.SettingEmblem, "iVBORw0KGgo=", nil},
	}
	for _, test := range tests {
		setting, ok := registry.SettingByKey(test.key)
		if !ok {
			t.Fatalf("no setting %s", test.key)
		}
		if got := briefly(setting.Validate(test.value)); !slices.Equal(got, test.want) {
			t.Errorf("%s = %q: got %q, want %q", test.key, test.value, got, test.want)
		}
	}
}

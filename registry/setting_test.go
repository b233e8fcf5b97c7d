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

func TestOwnDecisionsTakePlaceAndSignerFromTheSettings(t *testing.T) {
	settings := map[string]string{
		registry.SettingUnit: "CKT", registry.SettingPlace: "Phú Thọ", registry.SettingFormula: "KT.",
		registry.SettingSignerPost: "Phó Cục trưởng", registry.SettingSignerName: "Trần Văn Mẫu",
	}
	usual := registry.Signer{Post: "Phó Cục trưởng", Name: "Trần Văn Mẫu"}
	other := registry.Signer{Post: "Cục trưởng", Name: "Lê Văn Mẫu"}
	today, lately, longAgo := day(t, "2025-12-20"), day(t, "2024-12-20"), day(t, "2024-12-19")
	tests := []struct {
		name        string
		given, want registry.Decision
	}{
		{"nothing said", registry.Decision{Date: lately}, registry.Decision{Date: lately, Issuer: "CKT", Place: "Phú Thọ", Formula: "KT.", Signer: usual}},
		{"who signed long ago is not known", registry.Decision{Date: longAgo}, registry.Decision{Date: longAgo, Issuer: "CKT", Place: "Phú Thọ"}},
		{"another signer signs without the usual formula", registry.Decision{Issuer: "CKT", Signer: other}, registry.Decision{Issuer: "CKT", Place: "Phú Thọ", Signer: other}},
		{"somebody else's stays as it is", registry.Decision{Issuer: "QK2"}, registry.Decision{Issuer: "QK2"}},
	}
	for _, test := range tests {
		if got := test.given.InOwnName(settings, today); got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
	}
}

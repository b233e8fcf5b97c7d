package certificates

import (
	"errors"
	"testing"
)

func TestCheckScan(t *testing.T) {
	for _, tt := range []struct {
		name string
		file []byte
		good bool
	}{
		{"colour", emblemFile(t, 594, 420), true},
		{"palette", paletteFile(t, 300), true},
		{"sixteen bits", deepEmblemFile(t, 300), true},
		{"none", nil, false},
		{"coarse", emblemFile(t, 400, 280), false},
		{"cut off", emblemFile(t, 594, 420)[:300], false},
		{"no picture", []byte("%PDF-1.4"), false},
	} {
		err := CheckScan(tt.file)
		if tt.good && err != nil || !tt.good && !errors.Is(err, ErrScan) {
			t.Errorf("%s: %v, want good %v", tt.name, err, tt.good)
		}
	}
}

func TestABrokenScanIsAnErrorOnlyWhereItIsShown(t *testing.T) {
	c := meritCertificate(t)
	c.Scan = []byte("no picture")
	if _, err := Print([]Paper{c}, DefaultStyle(), Feed{Overlay: true, Screen: true}); !errors.Is(err, ErrScan) {
		t.Errorf("on the screen: %v, want ErrScan", err)
	}
	if _, err := Print([]Paper{c}, DefaultStyle(), Feed{Overlay: true}); err != nil {
		t.Errorf("on paper: %v", err)
	}
}

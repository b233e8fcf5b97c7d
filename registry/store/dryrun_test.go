package store_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

func TestADryRunOfEveryChangeKeepsNothing(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "so.db")
	reg, err := store.Create(ctx, path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	units := registry.Batch{Units: []registry.Unit{{Code: "E4", Name: "Trung đoàn 4", Kind: registry.MilitaryUnit, Echelon: registry.RegimentUnit}}}
	if _, err := reg.Record(ctx, units, store.RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := reg.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dry, err := store.Open(ctx, path, store.Options{DryRun: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := dry.SetSetting(ctx, registry.SettingPlace, "Tây Ninh"); err != nil {
		t.Error(err)
	}
	if _, err := dry.Record(ctx, registry.Batch{Units: []registry.Unit{{Code: "D1", Name: "Tiểu đoàn 1", Kind: registry.MilitaryUnit, Echelon: registry.Battalion}}}, store.RecordOptions{}); err != nil {
		t.Error(err)
	}
	if err := dry.RenameUnit(ctx, "X9", "Không có", registry.Unit{}.Founded); err == nil {
		t.Error("a dry run renamed a unit that is not there")
	}
	if err := dry.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("a dry run changed the file")
	}
}

package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type settingRow struct {
	bun.BaseModel `bun:"table:settings,alias:s"`
	Key           string `bun:"key,pk"`
	Value         string `bun:"value"`
}

// SetSetting keeps a setting; an empty value takes it away. What the keys
// mean is the business of the command line.
func (r *Register) SetSetting(ctx context.Context, key, value string) error {
	faults := cleanTexts([]textField{{"key", &key}, {key, &value}})
	if key == "" {
		faults = append(faults, registry.Fault{Code: registry.FaultMissing, Field: "key"})
	}
	if err := refuse(faults, Settings, nil); err != nil {
		return err
	}
	err := r.write(ctx, "set", func(ctx context.Context, w *writer) error {
		settings, err := loadSettings(ctx, w.Tx)
		if err != nil {
			return err
		}
		before, there := settings[key]
		switch {
		case before == value:
			return nil
		case value == "":
			return dropSetting(ctx, w, key, before)
		}
		return putSetting(ctx, w, settingRow{Key: key, Value: value}, before, there)
	})
	return wrap("set "+key, err)
}

func dropSetting(ctx context.Context, w *writer, key, before string) error {
	if _, err := w.NewDelete().Model((*settingRow)(nil)).Where("key = ?", key).Exec(ctx); err != nil {
		return err
	}
	return w.removed(Settings, key, before)
}

func putSetting(ctx context.Context, w *writer, row settingRow, before string, there bool) error {
	_, err := w.NewInsert().Model(&row).On("CONFLICT (key) DO UPDATE").Set("value = EXCLUDED.value").Exec(ctx)
	if err != nil {
		return err
	}
	if !there {
		return w.added(Settings, row.Key, row.Value)
	}
	return w.changed(Settings, row.Key, before, row.Value)
}

// Settings returns all settings by their keys.
func (r *Register) Settings(ctx context.Context) (map[string]string, error) {
	var settings map[string]string
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		settings, err = loadSettings(ctx, tx)
		return err
	})
	return settings, err
}

func loadSettings(ctx context.Context, tx bun.Tx) (map[string]string, error) {
	var rows []settingRow
	if err := tx.NewSelect().Model(&rows).Scan(ctx); err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	settings := make(map[string]string, len(rows))
	for _, row := range rows {
		settings[row.Key] = row.Value
	}
	return settings, nil
}

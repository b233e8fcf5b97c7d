package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"
)

// settingLedger is the bookkeeping of settings, whose keys name them.
type settingLedger struct{}

func (settingLedger) told(key, text string) (state, error) {
	return state{identity: key, key: key, says: fingerprintOf(text)}, nil
}

func (settingLedger) each(ctx context.Context, tx bun.Tx, visit func(state) error) error {
	settings, err := loadSettings(ctx, tx)
	if err != nil {
		return err
	}
	for key, value := range settings {
		text, err := logText(value)
		if err != nil {
			return err
		}
		if err := visit(state{identity: key, key: key, says: fingerprintOf(text)}); err != nil {
			return err
		}
	}
	return nil
}

func (l settingLedger) add(ctx context.Context, m *mover, steps []step) error {
	return l.change(ctx, m, steps)
}

func (l settingLedger) remove(ctx context.Context, m *mover, steps []step) error {
	return l.change(ctx, m, steps)
}

func (settingLedger) change(ctx context.Context, m *mover, steps []step) error {
	settings, err := loadSettings(ctx, m.w.Tx)
	if err != nil {
		return err
	}
	for _, s := range steps {
		present, there := settings[s.key]
		var from, to string
		if there != (s.from != "") || there && (unmarshal(s.from, &from) != nil || from != present) {
			return &AlteredRecordError{Kind: Settings, Key: s.key}
		}
		if s.to == "" {
			err = dropSetting(ctx, m.w, s.key, present)
		} else if err = unmarshal(s.to, &to); err == nil {
			err = putSetting(ctx, m.w, settingRow{Key: s.key, Value: to}, present, there)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ownLedger is the bookkeeping of the unit's own rows of the law: one text at
// most, whatever file it came from.
type ownLedger struct{}

func (ownLedger) told(key, text string) (state, error) {
	return state{key: key, says: fingerprintOf(text)}, nil
}

func (ownLedger) each(ctx context.Context, tx bun.Tx, visit func(state) error) error {
	own, err := loadOwn(ctx, tx)
	if err != nil || own == (OwnRows{}) {
		return err
	}
	text, err := json.Marshal(own)
	if err != nil {
		return err
	}
	return visit(state{key: own.Origin, says: fingerprintOfBytes(text)})
}

// present returns the rows, which must be those that a step expects.
func (ownLedger) present(ctx context.Context, m *mover, s step) (OwnRows, error) {
	var want OwnRows
	if s.from != "" {
		if err := unmarshal(s.from, &want); err != nil {
			return want, s.broken()
		}
	}
	own, err := loadOwn(ctx, m.w.Tx)
	if err == nil && own != want && !m.rebuilding {
		err = &AlteredRecordError{Kind: OwnLaw, Key: s.key}
	}
	return own, err
}

func (l ownLedger) add(ctx context.Context, m *mover, steps []step) error {
	return l.change(ctx, m, steps)
}

func (l ownLedger) change(ctx context.Context, m *mover, steps []step) error {
	m.law = true
	for _, s := range steps {
		if _, err := l.present(ctx, m, s); err != nil {
			return err
		}
		var own OwnRows
		if err := unmarshal(s.to, &own); err != nil {
			return err
		}
		if err := putOwn(ctx, m.w, own); err != nil {
			return err
		}
	}
	return nil
}

func (l ownLedger) remove(ctx context.Context, m *mover, steps []step) error {
	m.law = true
	for _, s := range steps {
		own, err := l.present(ctx, m, s)
		if err != nil {
			return err
		}
		if err := m.w.removed(OwnLaw, s.key, own); err != nil {
			return err
		}
		if _, err := m.w.NewDelete().Model((*ownRow)(nil)).Where("id = 1").Exec(ctx); err != nil {
			return wrap("take own rows back", err)
		}
	}
	return nil
}

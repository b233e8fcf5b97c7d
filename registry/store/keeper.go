package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/eligibility"
)

// loadKeeper reads what the register knows beyond single subjects.
func loadKeeper(ctx context.Context, tx bun.Tx, all []held[registry.Unit]) (*eligibility.Keeper, error) {
	keeper := &eligibility.Keeper{
		Units: make(map[string]registry.Unit, len(all)), RegistrationYears: map[cal.Year]bool{}, Settings: eligibility.Settings{},
	}
	for _, unit := range all {
		keeper.Units[unit.value.Code] = unit.value
	}
	var years []int
	err := tx.NewSelect().TableExpr("registrations").ColumnExpr("DISTINCT year").Scan(ctx, &years)
	if err != nil {
		return nil, fmt.Errorf("read the years of registrations: %w", err)
	}
	for _, year := range years {
		keeper.RegistrationYears[cal.Year(year)] = true
	}
	var settings []settingRow
	err = tx.NewSelect().Model(&settings).Where("s.key LIKE 'law.%'").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	for _, setting := range settings {
		keeper.Settings[setting.Key] = setting.Value
	}
	return keeper, nil
}

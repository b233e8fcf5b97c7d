package store

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"sovang/registry/cal"
)

// anyRow has a column of every type that rows have.
type anyRow struct {
	bun.BaseModel `bun:"table:anything,alias:x"`
	ID            int64 `bun:"id,pk,autoincrement"`
	subjectColumns
	Text   string  `bun:"text"`
	Day    day     `bun:"day"`
	Flag   bool    `bun:"flag"`
	Number int     `bun:"number"`
	Real   float64 `bun:"real"`
	Blob   []byte  `bun:"blob"`
	Maybe  *int    `bun:"maybe"`
}

// What is added by a prepared statement is what bun would write, keys and all.
func TestRowsAreAddedAsBunAddsThem(t *testing.T) {
	r, err := Create(t.Context(), filepath.Join(t.TempDir(), "so.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	row := rapid.Custom(func(t *rapid.T) anyRow {
		return anyRow{
			Text: strings.ReplaceAll(rapid.String().Draw(t, "text"), "\x00", ""), // of which bun makes no statement
			Flag: rapid.Bool().Draw(t, "flag"), Number: rapid.Int().Draw(t, "number"),
			Real: rapid.Float64().Draw(t, "real"), Blob: rapid.SampledFrom([][]byte{nil, {}, {0, 1}}).Draw(t, "blob"),
			Maybe: rapid.Ptr(rapid.IntRange(0, 9), true).Draw(t, "maybe"), Day: day{rapid.SampledFrom([]cal.Date{{}, cal.Year(2020).Last()}).Draw(t, "day")},
			subjectColumns: subjectColumns{UnitID: rapid.Int64Range(0, 3).Draw(t, "unit")},
		}
	})
	lists := rapid.SliceOfN(row, 1, 2*atOnce+1)
	rapid.Check(t, func(t *rapid.T) {
		rows := lists.Draw(t, "rows")
		rows[len(rows)/2].ID = rapid.SampledFrom([]int64{0, 1000}).Draw(t, "key")
		byBun := addedBy(t, r, rows, func(ctx context.Context, w *writer, rows []anyRow) error {
			for i := range rows { // one by one, for bun gives a list no keys of which some are known
				if _, err := w.NewInsert().Model(&rows[i]).Exec(ctx); err != nil {
					return err
				}
			}
			return nil
		})
		if got := addedBy(t, r, rows, insertRows[anyRow]); !slices.Equal(got, byBun) {
			t.Fatalf("rows\n%v\nbun's\n%v", got, byBun)
		}
	})
}

// addedBy returns the rows of a table to which rows were added, as SQL writes
// them, and the keys that they got.
func addedBy(t *rapid.T, r *Register, rows []anyRow, add func(context.Context, *writer, []anyRow) error) (all []string) {
	rows = slices.Clone(rows)
	err := r.write(context.Background(), "test", func(ctx context.Context, w *writer) error {
		_, err := w.NewRaw("CREATE TEMP TABLE anything (id INTEGER PRIMARY KEY, unit_id INTEGER, person_id INTEGER, text TEXT, day TEXT, flag INTEGER, " +
			"number INTEGER, real REAL, blob BLOB, maybe INTEGER) STRICT").Exec(ctx)
		if err != nil {
			return err
		}
		if err := add(ctx, w, rows); err != nil {
			return err
		}
		const asSQL = `concat_ws('|', id, quote(unit_id), quote(person_id), quote(text), quote(day), quote(flag), quote(number), quote(real), quote(blob), quote(maybe))`
		if err := w.NewRaw("SELECT "+asSQL+" FROM anything ORDER BY id").Scan(ctx, &all); err != nil {
			return err
		}
		return errDryRun
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		all = append(all, string(rune('0'+row.ID%10)))
	}
	return all
}

package store

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type mappingRow struct {
	bun.BaseModel `bun:"table:mappings,alias:mp"`
	ID            int64  `bun:"id,pk,autoincrement"`
	Name          string `bun:"name"`
	Kind          string `bun:"kind"`
	Columns       string `bun:"columns"`
}

// mappedColumn is a column of a mapping in the table.
type mappedColumn struct {
	Heading string `json:"heading"`
	Field   string `json:"field"`
}

func mappings() table[registry.Mapping, mappingRow] {
	return table[registry.Mapping, mappingRow]{
		kind: registry.Mappings,
		key:  func(m registry.Mapping) string { return m.Name },
		clash: func(o, n registry.Mapping) registry.Fault {
			return recordClash(pair{"kind", string(o.Kind), string(n.Kind)}, pair{"columns", columnsText(o), columnsText(n)})
		},
		order: func(a, b registry.Mapping) int { return strings.Compare(a.Name, b.Name) },
		row: func(id int64, m registry.Mapping, _ *codes) mappingRow {
			return mappingRow{ID: id, Name: m.Name, Kind: string(m.Kind), Columns: columnsText(m)}
		},
		held: func(r mappingRow) held[registry.Mapping] {
			return held[registry.Mapping]{id: r.ID, value: registry.Mapping{Name: r.Name, Kind: registry.EntryKind(r.Kind), Columns: mappedColumns(r.Columns)}}
		},
	}
}

func columnsText(m registry.Mapping) string {
	columns := make([]mappedColumn, len(m.Columns))
	for i, c := range m.Columns {
		columns[i] = mappedColumn(c)
	}
	text, err := json.Marshal(columns)
	if err != nil {
		return "[]" // cannot be: texts only
	}
	return string(text)
}

// mappedColumns reads the columns of a mapping; of a damaged row, none.
func mappedColumns(text string) []registry.MappedColumn {
	var read []mappedColumn
	if json.Unmarshal([]byte(text), &read) != nil {
		return nil
	}
	var columns []registry.MappedColumn
	for _, c := range read {
		columns = append(columns, registry.MappedColumn(c))
	}
	return columns
}

func cleanMappings(list []registry.Mapping, clean func(registry.EntryKind, int, []textField)) {
	for i := range list {
		texts := []textField{{"name", &list[i].Name}}
		for j := range list[i].Columns {
			texts = append(texts, textField{"columns.heading", &list[i].Columns[j].Heading})
		}
		clean(registry.Mappings, i, texts)
	}
}

// PutMapping keeps a mapping, in place of the one of that name.
func (r *Register) PutMapping(ctx context.Context, m registry.Mapping) error {
	return r.put(ctx, registry.Batch{Mappings: []registry.Mapping{m}})
}

// Mappings returns the mappings by name.
func (r *Register) Mappings(ctx context.Context) ([]registry.Mapping, error) {
	return listAll(ctx, r, mappings())
}

// Mapping returns the mapping of that name, or a [*NotFoundError].
func (r *Register) Mapping(ctx context.Context, name string) (registry.Mapping, error) {
	return oneNamed(ctx, r, mappings(), "mp.name", name)
}

// DropMapping takes a mapping away.
func (r *Register) DropMapping(ctx context.Context, name string) error {
	return r.write(ctx, "drop mapping", func(ctx context.Context, w *writer) error { return mappings().drop(ctx, w, name) })
}

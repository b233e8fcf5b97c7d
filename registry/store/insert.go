package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"

	"github.com/uptrace/bun/schema"
)

// atOnce is how many rows a statement adds; more make it no faster.
const atOnce = 50

// insertRows adds rows, which get their keys. It says the values beside the
// statement, which is read once: bun writes them all into the statement, and
// SQLite reads them there again, which takes as long as the adding.
func insertRows[R any](ctx context.Context, w *writer, rows []R) error {
	if len(rows) == 0 {
		return nil
	}
	table := w.Dialect().Tables().Get(reflect.TypeFor[R]())
	list := reflect.ValueOf(rows)
	if err := numberRows(ctx, w, table, list); err != nil {
		return err
	}
	return insertValues(ctx, w, table, list)
}

// insertValues adds rows that have their keys.
func insertValues(ctx context.Context, w *writer, table *schema.Table, rows reflect.Value) error {
	many, err := w.Tx.Tx.PrepareContext(ctx, insertion(table, min(atOnce, rows.Len())))
	if err != nil {
		return err
	}
	defer many.Close() // nothing is lost
	values := make([]any, 0, min(atOnce, rows.Len())*len(table.Fields))
	for first := 0; first < rows.Len(); first += atOnce {
		if err := w.interrupted(); err != nil {
			return err
		}
		last := min(first+atOnce, rows.Len())
		if values, err = appendValues(values[:0], table, rows.Slice(first, last)); err != nil {
			return err
		}
		if len(values) == cap(values) {
			_, err = many.ExecContext(ctx, values...)
		} else {
			_, err = w.Tx.Tx.ExecContext(ctx, insertion(table, last-first), values...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// insertion is a statement that adds some rows to a table.
func insertion(table *schema.Table, rows int) string {
	columns := make([]string, len(table.Fields))
	for i, field := range table.Fields {
		columns[i] = string(field.SQLName)
	}
	row := "(?" + strings.Repeat(", ?", len(columns)-1) + ")"
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES %s%s", table.SQLName, strings.Join(columns, ", "), row, strings.Repeat(", "+row, rows-1))
}

// numberRows gives the rows without a key the next ones, as SQLite would. The
// transaction excludes other writers.
func numberRows(ctx context.Context, w *writer, table *schema.Table, rows reflect.Value) error {
	if len(table.PKs) != 1 || !table.PKs[0].AutoIncrement {
		return nil
	}
	key := table.PKs[0]
	var last int64
	query := fmt.Sprintf("SELECT COALESCE(MAX(%s), 0) FROM %s", key.SQLName, table.SQLName)
	if err := w.Tx.Tx.QueryRowContext(ctx, query).Scan(&last); err != nil {
		return err
	}
	for i := range rows.Len() {
		id := key.Value(rows.Index(i))
		if id.Int() == 0 && last == math.MaxInt64 {
			return fmt.Errorf("%w: no number is left", ErrDamaged)
		}
		if id.Int() == 0 {
			id.SetInt(last + 1)
		}
		last = max(last, id.Int())
	}
	return nil
}

// appendValues adds the values of rows in the order of the columns.
func appendValues(values []any, table *schema.Table, rows reflect.Value) ([]any, error) {
	for i := range rows.Len() {
		row := rows.Index(i)
		for _, field := range table.Fields {
			value, err := valueOf(field, field.Value(row))
			if err != nil {
				return nil, fmt.Errorf("column %s: %w", field.Name, err)
			}
			values = append(values, value)
		}
	}
	return values, nil
}

var errColumnType = errors.New("no such type in any column")

// valueOf is a value of a row as the database keeps it.
func valueOf(field *schema.Field, value reflect.Value) (any, error) {
	if field.NullZero && value.IsZero() { // no such column is a pointer
		return nil, nil
	}
	switch value.Kind() {
	case reflect.String:
		return value.String(), nil
	case reflect.Int64, reflect.Int:
		return value.Int(), nil
	case reflect.Bool:
		return value.Bool(), nil
	case reflect.Float64:
		return value.Float(), nil
	case reflect.Slice:
		return value.Bytes(), nil
	case reflect.Pointer:
		if value.IsNil() {
			return nil, nil
		}
		return valueOf(field, value.Elem())
	}
	if valuer, ok := value.Interface().(driver.Valuer); ok {
		return valuer.Value()
	}
	return nil, errColumnType
}

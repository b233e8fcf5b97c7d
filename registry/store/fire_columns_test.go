// The race detector sees nothing of these tests: they do one thing after the
// other, thousands of times.

//go:build !race

package store_test

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// uncheckedColumns are the columns of which the log tells nothing, and why a
// register in which one was altered says nothing that is false.
var uncheckedColumns = map[string]string{
	"operations.uid": "names the operation for other registers, of which none asks yet",
}

// Whatever column of whatever table another program alters, check tells; of one
// that is made of others, which record it is. The columns are those of the
// schema, so that a new one is not forgotten.
func TestNoColumnIsOutsideOfEveryCheck(t *testing.T) {
	whole, columns := fullRegister(t)
	for _, c := range columns {
		name := c.table + "." + c.name
		if _, known := uncheckedColumns[name]; known || c.name == "id" { // the number of a row is no word of the record
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := writtenFile(t, whole)
			was, is := alter(t, path, c)
			found := told(t, path)
			if made := strings.HasSuffix(c.name, "_key") || strings.HasSuffix(c.name, "_unit_id"); len(found) == 0 ||
				made && !slices.Contains(found, registry.FindingRecords) {
				t.Errorf("was %v, is %v, and check finds %v", was, is, found)
			}
		})
	}
}

// Lines that are not read hide nothing: whatever is altered, the same records
// are named as when every line is read.
func TestAnAlteredColumnIsFoundWhetherLinesAreReadOrNot(t *testing.T) {
	whole, columns := fullRegister(t)
	for _, c := range columns {
		if c.name == "id" {
			continue
		}
		t.Run(c.table+"."+c.name, func(t *testing.T) {
			t.Parallel()
			path := writtenFile(t, whole)
			was, is := alter(t, path, c)
			r, err := store.Open(t.Context(), path, options(t))
			if err != nil {
				return // and nobody looks at the log
			}
			defer r.Close()
			requireSameFaults(t, r, fmt.Sprintf("was %v, is %v", was, is))
		})
	}
}

func requireSameFaults(t *testing.T, r *store.Register, about string) {
	t.Helper()
	got, want := r.Verify(t.Context()), r.VerifyReadingAll(t.Context())
	if faultsIn(got) != faultsIn(want) {
		t.Errorf("%s: got %s, want %s", about, faultsIn(got), faultsIn(want))
	}
}

// faultsIn is all that an error of Verify tells.
func faultsIn(err error) string {
	var altered *store.AlteredRecordsError
	if !errors.As(err, &altered) {
		return fmt.Sprint(err)
	}
	text := fmt.Sprint(altered.More)
	for _, record := range altered.Records {
		text += fmt.Sprintf("; %+v", *record)
	}
	return text
}

func writtenFile(t *testing.T, content []byte) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "sổ vàng.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// told returns what check finds in a register. One that is not opened at all
// is told as damaged.
func told(t *testing.T, path string) (names []registry.FindingName) {
	t.Helper()
	r, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		return []registry.FindingName{registry.FindingIntegrity}
	}
	defer r.Close()
	findings, err := r.Audit(t.Context(), store.AuditOptions{Only: registry.BasicChecks()})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		names = append(names, f.Name)
	}
	return names
}

// column is a column of the register's own tables.
type column struct {
	table, name string
	// row is the column by which rows are told apart here.
	row string
	// refers is the table whose rows it names; "" for one that names none.
	refers string
}

// fullRegister returns a file with a row in every table at least, and its
// columns.
func fullRegister(t *testing.T) ([]byte, []column) {
	t.Helper()
	r := sampleRegister(t)
	printed(t, r, 1)
	befall(t, r, 2, registry.Event{Kind: registry.Amended, Date: date("2020-01-05"), Reason: "sửa cấp bậc", Changes: []registry.Change{{Field: "as.rank", To: "Trung tá"}}})
	befall(t, r, 2, registry.Event{Kind: registry.Reissued, Date: date("2020-02-05"), Reason: "hỏng",
		Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.DamagedPaper, Number: "12"}})
	printed(t, r, 2)
	record(t, r, registry.Batch{Awards: []registry.Award{{Decision: ref("CKT", "45/QĐ-CKT", 2019), Honour: "CSTT", Subject: registry.PersonSubject("QN-001"),
		Period: cal.OneYear(2018), Objections: []registry.Objection{{Rule: "G10", Cite: "Điều 3", Why: "trùng"}}}}})
	scan := func(name, content string) error {
		return r.Attach(t.Context(), registry.Attachment{Decision: ref("CKT", "45/QĐ-CKT", 2019), Name: name, Content: []byte(content)})
	}
	if err := errors.Join(r.SetSetting(t.Context(), "place", "Phú Thọ"), r.SetOwn(t.Context(), "rieng.toml", ownRows),
		scan("a.pdf", "x"), scan("b.pdf", "y"), r.PutTemplate(t.Context(), registry.Template{ID: "gk-cuc", Text: "id = \"gk-cuc\"\n"})); err != nil {
		t.Fatal(err)
	}
	names, err := r.Strings(t.Context(), `SELECT t.name || ' ' || c.name || ' ' || IIF(l.wr, (SELECT name FROM pragma_table_info(t.name)), 'rowid') || ' ' || COALESCE(f."table", '')
		FROM sqlite_schema AS t JOIN pragma_table_list(t.name) AS l JOIN pragma_table_info(t.name) AS c LEFT JOIN pragma_foreign_key_list(t.name) AS f ON f."from" = c.name
		WHERE t.type = 'table' AND t.name NOT LIKE 'bun_%' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid`)
	if err != nil {
		t.Fatal(err)
	}
	columns := make([]column, len(names))
	for i, name := range names {
		parts := strings.Split(name, " ")
		columns[i] = column{parts[0], parts[1], parts[2], parts[3]}
	}
	whole, err := os.ReadFile(r.Path())
	if err != nil {
		t.Fatal(err)
	}
	return whole, columns
}

// alter gives the column of one row another value: one that the schema allows,
// if there is any.
func alter(t *testing.T, path string, c column) (was, is any) {
	t.Helper()
	pastTriggers(t, path, func(db *sql.DB) {
		var row any
		if err := db.QueryRow(fmt.Sprintf("SELECT %s, %s FROM %s ORDER BY %[2]s IS NULL, %[1]s DESC LIMIT 1", c.row, c.name, c.table)).Scan(&row, &was); err != nil {
			t.Fatalf("the register has no row: %v", err)
		}
		for _, checks := range []string{"0", "1"} {
			if _, err := db.Exec("PRAGMA ignore_check_constraints = " + checks); err != nil {
				t.Fatal(err)
			}
			for _, is = range otherValues(t, db, c, was) {
				if _, err := db.Exec(fmt.Sprintf("UPDATE %s SET %s = ? WHERE %s = ?", c.table, c.name, c.row), is, row); err == nil {
					return
				}
			}
		}
		t.Fatalf("no other value than %v is taken", was)
	})
	return was, is
}

// pastTriggers works on a file as another program does that knows how SQLite
// works; afterwards the triggers are there again.
func pastTriggers(t *testing.T, path string, work func(*sql.DB)) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	triggers := dropTriggers(t, db)
	work(db)
	for _, trigger := range triggers {
		if _, err := db.Exec(trigger); err != nil {
			t.Fatal(err)
		}
	}
}

// otherValues are values that a column might have instead.
func otherValues(t *testing.T, db *sql.DB, c column, was any) []any {
	t.Helper()
	other := fmt.Sprintf("SELECT DISTINCT %s FROM %s WHERE %[1]s IS NOT NULL", c.name, c.table)
	if c.refers != "" {
		other = "SELECT id FROM " + c.refers
	}
	rows, err := db.Query(other)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var values []any
	for rows.Next() {
		var value any
		if err := rows.Scan(&value); err != nil {
			t.Fatal(err)
		}
		values = append(values, value)
	}
	switch was := was.(type) {
	case string:
		last := max(0, len(was)-1)
		values = append([]any{was[:last] + "0", was[:last] + "1", was + "x", "x"}, values...)
	case []byte:
		values = append(values, []byte{1})
	case float64:
		values = append(values, was+0.125)
	case int64:
		values = append(values, was+1, was-1)
	case nil:
		values = append(values, 1)
	}
	return slices.DeleteFunc(values, func(v any) bool { return fmt.Sprint(v) == fmt.Sprint(was) })
}

// dropTriggers takes the triggers away and returns the statements that bring
// them back.
func dropTriggers(t *testing.T, db *sql.DB) (statements []string) {
	t.Helper()
	rows, err := db.Query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			t.Fatal(err)
		}
		names, statements = append(names, name), append(statements, statement)
	}
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if _, err := db.Exec("DROP TRIGGER " + name); err != nil {
			t.Fatal(err)
		}
	}
	return statements
}

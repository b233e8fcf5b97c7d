package store

import (
	"context"
	"errors"
	"os"
	"runtime"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// AuditOptions say what [Register.Audit] looks for.
type AuditOptions struct {
	// Only are the checks to be made; empty is all of them.
	Only []registry.FindingName
	// Notes asks for findings about what is usual or long past as well.
	Notes bool
	// Templates are the IDs of those that come with the program.
	Templates []string
	// LastBackup is when the newest backup was made; zero if there is none.
	LastBackup time.Time
	// BackupFolder is where backups were looked for.
	BackupFolder string
}

// Audit makes the checks of [registry.Checks] and returns what they found, in
// their order. Nothing is changed. When the file itself is damaged, the other
// checks may not be made.
func (r *Register) Audit(ctx context.Context, o AuditOptions) ([]registry.Finding, error) {
	a := &auditor{r: r, o: o, today: cal.DateOf(r.opts.Now())}
	err := a.auditFile(ctx)
	if errors.Is(err, ErrDamaged) && ctx.Err() == nil && a.wants(registry.FindingIntegrity) {
		a.found(registry.FindingIntegrity, "", "", nil)
		err = nil
	}
	return a.inOrder(), wrap("check the register", err)
}

// auditor gathers findings.
type auditor struct {
	r        *Register
	o        AuditOptions
	today    cal.Date
	findings []registry.Finding
	// home is the unit that keeps the register, own are the keys of its row and
	// of those of the units below it.
	home string
	own  []int64
}

// wants tells that a check is to be made.
func (a *auditor) wants(name registry.FindingName) bool {
	return len(a.o.Only) == 0 || slices.Contains(a.o.Only, name)
}

// found adds a finding with the severity of its check.
func (a *auditor) found(name registry.FindingName, kind registry.EntryKind, key string, args map[string]string) {
	check, _ := registry.CheckByName(name)
	a.add(registry.Finding{Name: name, Severity: check.Severity, Kind: kind, Key: key, Args: args})
}

// noted adds a finding that is a note if it is about what is usual.
func (a *auditor) noted(usual bool, name registry.FindingName, kind registry.EntryKind, key string, args map[string]string) {
	if !usual {
		a.found(name, kind, key, args)
	} else if a.o.Notes {
		a.add(registry.Finding{Name: name, Severity: registry.NoteFinding, Kind: kind, Key: key, Args: args})
	}
}

func (a *auditor) add(f registry.Finding) { a.findings = append(a.findings, f) }

// inOrder returns the findings in the order of the checks; each check keeps
// the order in which it found them.
func (a *auditor) inOrder() []registry.Finding {
	checks := registry.Checks()
	place := func(f registry.Finding) int {
		return slices.IndexFunc(checks, func(c registry.Check) bool { return c.Name == f.Name })
	}
	slices.SortStableFunc(a.findings, func(x, y registry.Finding) int { return place(x) - place(y) })
	return a.findings
}

// yearAgo parts what is still to be done from what is long past.
func (a *auditor) yearAgo() cal.Date { return a.today.AddMonths(-12) }

// auditFile makes the check of the pages beside all others. When SQLite cannot
// read the pages, what the others found says nothing.
func (a *auditor) auditFile(ctx context.Context) error {
	a.auditMode()
	if !a.wants(registry.FindingIntegrity) {
		return a.auditContent(ctx)
	}
	type result struct {
		said []string
		err  error
	}
	checked := make(chan result, 1)
	go func() {
		var r result
		r.said, r.err = a.r.pageFaults(ctx)
		checked <- r
	}()
	before := len(a.findings)
	err := a.auditContent(ctx)
	r := <-checked
	if r.err != nil {
		a.findings = a.findings[:before]
		return translate(r.err)
	}
	a.foundFaults(r.said)
	return err
}

// auditContent makes the checks that read tables.
func (a *auditor) auditContent(ctx context.Context) error {
	err := a.auditTables(ctx)
	if err == nil {
		err = a.r.read(ctx, a.auditBooks)
	}
	if err == nil {
		err = a.auditWhole(ctx)
	}
	return err
}

// auditTables makes the basic checks that read tables.
func (a *auditor) auditTables(ctx context.Context) error {
	for _, check := range []struct {
		name registry.FindingName
		look func(context.Context) error
	}{
		{registry.FindingForeignKeys, a.auditForeignKeys},
		{registry.FindingGate, a.auditGate},
	} {
		if a.wants(check.name) {
			if err := translate(check.look(ctx)); err != nil {
				return err
			}
		}
	}
	if a.wants(registry.FindingLog) || a.wants(registry.FindingRecords) {
		return a.auditLog(ctx)
	}
	return nil
}

// auditMode looks who may read the file. Windows has no such modes: there the
// folder of the user guards the file.
func (a *auditor) auditMode() {
	if runtime.GOOS == "windows" || !a.wants(registry.FindingFileMode) {
		return
	}
	info, err := os.Stat(a.r.path)
	if err != nil || info.Mode().Perm()&0o077 == 0 {
		return // a file that is gone is told by who reads it
	}
	a.found(registry.FindingFileMode, "", "", map[string]string{
		"path": a.r.path, "mode": strconv.FormatUint(uint64(info.Mode().Perm()), 8)})
}

func (a *auditor) foundFaults(said []string) {
	for _, line := range said {
		if line != "ok" {
			a.found(registry.FindingIntegrity, "", "", map[string]string{"said": line})
		}
	}
}

func (a *auditor) auditForeignKeys(ctx context.Context) error {
	var table string
	var n number
	query := a.r.db.NewSelect().TableExpr("pragma_foreign_key_check").ColumnExpr(`"table", count(*)`).GroupExpr(`"table"`).OrderExpr(`"table"`)
	return eachRow(ctx, query, []any{&table, &n}, func() {
		a.found(registry.FindingForeignKeys, registry.EntryKind(table), "", map[string]string{"n": strconv.Itoa(int(n))})
	})
}

func (a *auditor) auditGate(ctx context.Context) error {
	open, err := a.r.db.NewSelect().Table("correcting").Exists(ctx)
	if open {
		a.found(registry.FindingGate, "", "", nil)
	}
	return err
}

// auditLog walks the log, and compares the records with it.
func (a *auditor) auditLog(ctx context.Context) error {
	verify := a.r.Verify
	if !a.wants(registry.FindingRecords) {
		verify = a.r.VerifyLog
	}
	err := verify(ctx)
	var broken *BrokenLogError
	var altered *AlteredRecordsError
	switch {
	case errors.As(err, &broken):
		a.found(registry.FindingLog, "", "", map[string]string{
			"operation": strconv.FormatInt(broken.Operation, 10), "line": strconv.FormatInt(broken.ID, 10)})
	case errors.As(err, &altered):
		a.foundAltered(altered)
	default:
		return err
	}
	return nil
}

// foundAltered adds a finding for each record that is named; the last one tells
// how many more there are.
func (a *auditor) foundAltered(altered *AlteredRecordsError) {
	for i, record := range altered.Records {
		args := map[string]string{}
		if record.ID == 0 {
			args["gone"] = "yes"
		}
		if i+1 == len(altered.Records) && altered.More > 0 {
			args["more"] = strconv.Itoa(altered.More)
		}
		a.found(registry.FindingRecords, record.Kind, record.Key, args)
	}
}

// auditBooks makes the checks of the bookkeeping that read one state of the
// register.
func (a *auditor) auditBooks(ctx context.Context, tx bun.Tx) error {
	if err := a.findHome(ctx, tx); err != nil {
		return err
	}
	for _, check := range []struct {
		name registry.FindingName
		look func(context.Context, bun.Tx) error
	}{
		{registry.FindingDates, a.auditDates},
		{registry.FindingGaps, a.auditGaps},
		{registry.FindingNoAwards, a.auditNoAwards},
		{registry.FindingNoCertificate, a.auditCertificates},
		{registry.FindingNoScan, a.auditScans},
		{registry.FindingGrades, a.auditGrades},
		{registry.FindingNominations, a.auditNominations},
		{registry.FindingClosedUnits, a.auditClosedUnits},
		{registry.FindingTemplates, a.auditTemplates},
		{registry.FindingBackup, a.auditBackup},
	} {
		if err := ctx.Err(); err != nil {
			return err
		}
		if a.wants(check.name) {
			if err := check.look(ctx, tx); err != nil {
				return wrap(string(check.name), err)
			}
		}
	}
	return nil
}

// findHome looks whose decisions are the unit's own.
func (a *auditor) findHome(ctx context.Context, tx bun.Tx) error {
	settings, err := loadSettings(ctx, tx)
	if err != nil {
		return err
	}
	a.home = settings[registry.SettingUnit]
	a.own, err = unitScope(ctx, tx, a.home, true)
	var missing *NotFoundError
	if errors.As(err, &missing) {
		a.home, err = "", nil
	}
	return err
}

// auditWhole makes the checks that read the register as others do.
func (a *auditor) auditWhole(ctx context.Context) error {
	if a.wants(registry.FindingQuota) {
		if err := a.auditQuota(ctx); err != nil {
			return err
		}
	}
	if a.wants(registry.FindingTwins) {
		return a.auditTwins(ctx)
	}
	return nil
}

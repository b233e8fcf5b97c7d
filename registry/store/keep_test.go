package store_test

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/logbook"
	"sovang/registry/store"
)

func TestSettingsAreKeptChangedAndTakenAway(t *testing.T) {
	r := newRegister(t)
	for _, step := range []struct{ key, value string }{{"place", "Việt Trì"}, {"symbol", "CKT"}, {"place", " Hà  Nội "}, {"symbol", ""}, {"place", "Hà Nội"}} {
		if err := r.SetSetting(t.Context(), step.key, step.value); err != nil {
			t.Fatal(err)
		}
	}
	settings, err := r.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, settings, map[string]string{"place": "Hà Nội"})
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: store.Settings})
	if err != nil || len(lines) != 4 {
		t.Errorf("the log has %d lines, %v, want 4", len(lines), err)
	}
}

func TestAttachmentsComeBackByteForByte(t *testing.T) {
	r := sampleRegister(t)
	decision := ref("QK2", "123/QĐ-BTL", 2019)
	scan := registry.Attachment{Decision: ref("QK2", "123/qđ-btl", 2019), Name: "bản quét.pdf", MediaType: "application/pdf", Content: []byte{0, 1, 0xff}}
	for range 2 { // the second time changes nothing
		if err := r.Attach(t.Context(), scan); err != nil {
			t.Fatal(err)
		}
	}
	sum := sha256.Sum256(scan.Content)
	list, err := r.Attachments(t.Context(), decision)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, list, []registry.Attachment{{Decision: decision, Name: "bản quét.pdf", MediaType: "application/pdf",
		SHA256: hex.EncodeToString(sum[:])}})
	content, err := r.AttachmentContent(t.Context(), decision, "bản quét.pdf")
	if err != nil || string(content) != string(scan.Content) {
		t.Errorf("content is %v, %v", content, err)
	}
	scan.Content = []byte("khác")
	var faults registry.Faults
	if err := r.Attach(t.Context(), scan); !errors.As(err, &faults) || !faults.Has(registry.FaultDuplicateRecord) {
		t.Errorf("another content gave %v", err)
	}
	var missing *store.NotFoundError
	if _, err := r.AttachmentContent(t.Context(), decision, "khác.pdf"); !errors.As(err, &missing) {
		t.Errorf("an unknown name gave %v", err)
	}
	if err := r.Exec(t.Context(), "UPDATE attachments SET content = x'00'"); err != nil {
		t.Fatal(err)
	}
	if _, err := r.AttachmentContent(t.Context(), decision, "bản quét.pdf"); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("a content that was altered gave %v", err)
	}
}

func TestPrintsAreNoted(t *testing.T) {
	r := sampleRegister(t)
	sum := strings.Repeat("ab", 32)
	at := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	if err := r.RecordPrints(t.Context(), []store.Print{
		{AwardID: 2, At: at, Paper: "a4", SHA256: sum, Template: "army-a4", Mode: store.OverlayPrint, Printer: "P1"},
		{AwardID: 3, Paper: "a4", SHA256: sum}}); err != nil {
		t.Fatal(err)
	}
	prints, err := r.Prints(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, prints, []store.Print{{AwardID: 2, At: at, Paper: "a4", SHA256: sum, Template: "army-a4", Mode: store.OverlayPrint, Printer: "P1"},
		{AwardID: 3, At: today.UTC(), Paper: "a4", SHA256: sum}})
	if some, err := r.Prints(t.Context(), 3, 4); err != nil || len(some) != 1 {
		t.Errorf("got %v, %v", some, err)
	}
}

func TestEveryChangeIsALineOfTheLog(t *testing.T) {
	r := sampleRegister(t)
	if err := r.RenameUnit(t.Context(), "K1", "Kho 10", date("2020-01-01")); err != nil {
		t.Fatal(err)
	}
	annul(t, r, 2)
	lines, err := r.Log(t.Context(), store.LogFilter{})
	if err != nil {
		t.Fatal(err)
	}
	want := 2
	for _, count := range sample().Len() {
		want += count.N
	}
	if len(lines) != want {
		t.Errorf("%d lines, want %d", len(lines), want)
	}
	renamed, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Units, Key: "K1", Last: 1})
	if err != nil || len(renamed) != 1 {
		t.Fatalf("got %v, %v", renamed, err)
	}
	line := renamed[0]
	if line.Operator != "rename unit" || line.Action != logbook.Changed || line.Operation != 2 || !line.At.Equal(today) ||
		line.Actor != (store.Actor{User: "trợ lý", Machine: "may-01"}) || line.Command != "sovang test" {
		t.Errorf("line is %+v", line)
	}
	if !strings.Contains(line.Before, `"Kho 1"`) || !strings.Contains(line.After, `"Kho 10"`) {
		t.Errorf("line tells %s, then %s", line.Before, line.After)
	}
	if since, err := r.Log(t.Context(), store.LogFilter{Since: today.Add(time.Second)}); err != nil || len(since) > 0 {
		t.Errorf("got %d lines, %v, of tomorrow", len(since), err)
	}
	if err := r.VerifyLog(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestHistoryCannotBeChanged(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 2)
	for _, sql := range []string{
		"UPDATE log SET keys = x'00'", "DELETE FROM log", "UPDATE operations SET user = 'x'", "DELETE FROM operations",
		"UPDATE awards SET honour = 'HC_BVTQ_1'", "DELETE FROM awards", "UPDATE award_events SET reason = 'x'", "DELETE FROM award_events",
	} {
		if err := r.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s was done", sql)
		}
	}
}

// REPLACE deletes what is in its way; a connection of another program need
// not have the pragma that makes it fire the DELETE triggers.
func TestHistoryCannotBeReplaced(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 2)
	_, err := r.AddEvent(t.Context(), 3, registry.Event{Kind: registry.Amended, Date: date("2020-01-01"), Reason: "x",
		Changes: []registry.Change{{Field: "as.rank", To: "Thiếu tá"}}})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.RecordPrints(t.Context(), []store.Print{{AwardID: 3, Paper: "a4", SHA256: strings.Repeat("ab", 32)}}); err != nil {
		t.Fatal(err)
	}
	raw, err := sql.Open("sqlite", "file://"+(&url.URL{Path: filepath.ToSlash(r.Path())}).EscapedPath())
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	for table, columns := range map[string]string{
		"operations":    "id, lower(hex(randomblob(18))), at, 'ai đó', machine, command, action",
		"log":           "id, lines, operation_id, kind, action, randomblob(32), keys, x'00'",
		"awards":        "id, lower(hex(randomblob(18))), decision_id, ordinal + 100, 'HC_BVTQ_1', unit_id, person_id, as_name, as_rank, as_post, as_unit, as_superior, from_year, to_year, movement_id, type, citation, posthumous, override",
		"award_events":  "id, lower(hex(randomblob(18))), award_id, kind, date, 'x', decision_id, honour, '', '', ''",
		"award_changes": "id, event_id, 'citation', from_text, 'x'",
		"prints":        "id, lower(hex(randomblob(18))), award_id, event_id, at, 'b360', sha256, template, mode, printer, events",
		"handovers":     "id, lower(hex(randomblob(18))), award_id, 1, handed, 'ai đó', note",
	} {
		requireKept(t, raw, "INSERT OR REPLACE INTO "+table+" SELECT "+columns+" FROM "+table+" ORDER BY id DESC LIMIT 1")
	}
	for table, columns := range map[string]string{
		"operations":    "NULL, uid, at, 'ai đó', machine, command, action",
		"log":           "NULL, lines, operation_id, kind, action, hash, keys, x'00'",
		"awards":        "NULL, lower(hex(randomblob(18))), decision_id, ordinal, 'HC_BVTQ_1', unit_id, person_id, as_name, as_rank, as_post, as_unit, as_superior, from_year, to_year, movement_id, type, citation, posthumous, override",
		"award_events":  "NULL, uid, award_id, kind, date, 'x', decision_id, honour, '', '', ''",
		"award_changes": "NULL, event_id, field, from_text, 'x'",
		"prints":        "NULL, uid, award_id, event_id, at, 'b360', sha256, template, mode, printer, events",
		"handovers":     "NULL, lower(hex(randomblob(18))), award_id, event_id, handed, 'ai đó', note",
	} {
		requireKept(t, raw, "INSERT OR REPLACE INTO "+table+" SELECT "+columns+" FROM "+table+" ORDER BY id DESC LIMIT 1")
	}
}

// requireKept makes sure that a trigger refuses the statement.
func requireKept(t *testing.T, raw *sql.DB, statement string) {
	t.Helper()
	if _, err := raw.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), "never") {
		t.Errorf("%s gave %v", statement, err)
	}
}

func TestATamperedLogIsFoundOut(t *testing.T) {
	for name, sql := range map[string]string{
		"altered block":     "UPDATE log SET body = (SELECT body FROM log WHERE id = 1) WHERE id > 1",
		"another kind":      "UPDATE log SET kind = 'people' WHERE id = 1",
		"another number":    "UPDATE log SET id = id + 1000 WHERE id = (SELECT max(id) FROM log)",
		"another index":     "UPDATE log SET keys = zeroblob(length(keys)) WHERE id = 1",
		"altered operation": "UPDATE operations SET user = 'ai đó' WHERE id = 1",
		"removed block":     "DELETE FROM log WHERE id = 1",
		"another hash":      "UPDATE log SET hash = zeroblob(32) WHERE id = 1",
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			if err := r.Exec(t.Context(), `DROP TRIGGER log_stays_on_update; DROP TRIGGER log_stays_on_delete;
				DROP TRIGGER operations_stay_on_update; `+sql); err != nil {
				t.Fatal(err)
			}
			var broken *store.BrokenLogError
			if err := r.VerifyLog(t.Context()); !errors.As(err, &broken) || !errors.Is(err, store.ErrDamaged) {
				t.Errorf("got %v, want a broken log", err)
			}
		})
	}
}

func TestALineThatTellsNothingIsFoundOut(t *testing.T) {
	for _, kind := range []registry.EntryKind{registry.Awards, store.AwardEvents, store.Prints, registry.Units} {
		r := sampleRegister(t)
		if err := r.ForgeLine(t.Context(), kind, "x", "", ""); err != nil {
			t.Fatal(err)
		}
		var broken *store.BrokenLogError
		if err := r.Verify(t.Context()); !errors.As(err, &broken) {
			t.Errorf("%s: got %v, want a broken log", kind, err)
		}
	}
}

func TestAnAlteredAwardIsFoundOut(t *testing.T) {
	for name, test := range map[string]struct {
		sql string
		id  int64
	}{
		"another honour":     {"UPDATE awards SET honour = 'CSTT' WHERE id = 2", 2},
		"another recipient":  {"UPDATE awards SET person_id = 1 WHERE id = 3", 3},
		"another decision":   {"UPDATE awards SET decision_id = 3 WHERE id = 1", 1},
		"another text":       {"UPDATE awards SET as_rank = 'Đại tá' WHERE id = 2", 2},
		"removed award":      {"DELETE FROM awards WHERE id = 3", 0},
		"altered event":      {"UPDATE award_events SET reason = 'x'", 2},
		"removed event":      {"DELETE FROM award_events", 2},
		"unlogged award":     {"INSERT INTO awards SELECT 9, '01900000-0000-7000-8000-000000000000', decision_id, 9, honour, unit_id, person_id, as_name, as_rank, as_post, as_unit, as_superior, 2012, 2012, movement_id, type, citation, posthumous, override FROM awards WHERE id = 2", 9},
		"unlogged restoring": {"INSERT INTO award_events SELECT NULL, '01900000-0000-7000-8000-000000000000', 2, 'restored', date, reason, decision_id, honour, '', '', '' FROM award_events", 2},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			annul(t, r, 2)
			if err := r.Verify(t.Context()); err != nil {
				t.Fatal(err)
			}
			if err := r.Exec(t.Context(), `DROP TRIGGER awards_stay_on_update; DROP TRIGGER awards_stay_on_delete;
				DROP TRIGGER award_events_stay_on_update; DROP TRIGGER award_events_stay_on_delete; `+test.sql); err != nil {
				t.Fatal(err)
			}
			var altered *store.AlteredRecordError
			if err := r.Verify(t.Context()); !errors.As(err, &altered) || !errors.Is(err, store.ErrDamaged) || altered.ID != test.id {
				t.Errorf("got %v, want award %d altered", err, test.id)
			}
		})
	}
}

// All that was altered is told: the first records by name, the others by
// number.
func TestEveryAlteredRecordIsTold(t *testing.T) {
	for name, test := range map[string]struct {
		sql   string
		named []string
		more  int
	}{
		"two of a kind":    {"UPDATE units SET name = 'x' WHERE code IN ('K1', 'X5')", []string{"units K1", "units X5"}, 0},
		"of several kinds": {"DELETE FROM registrations; UPDATE units SET name = 'x' WHERE code = 'K1'", []string{"units K1", "registrations unit:CKT 2019 DVQT"}, 0},
		"another identity": {"UPDATE units SET uid = '01900000-0000-7000-8000-000000000000' WHERE code = 'K1'", []string{"units K1"}, 0},
		"more than named":  {"UPDATE settings SET value = value || 'x'", nil, 3},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			for i := range 13 {
				if err := r.SetSetting(t.Context(), fmt.Sprintf("place%d", i), "Phú Thọ"); err != nil {
					t.Fatal(err)
				}
			}
			if err := r.Exec(t.Context(), test.sql); err != nil {
				t.Fatal(err)
			}
			var altered *store.AlteredRecordsError
			if err := r.Verify(t.Context()); !errors.As(err, &altered) || !errors.Is(err, store.ErrDamaged) {
				t.Fatalf("got %v, want altered records", err)
			}
			var named []string
			for _, record := range altered.Records {
				named = append(named, string(record.Kind)+" "+record.Key)
			}
			if test.named != nil && !slices.Equal(named, test.named) || altered.More != test.more {
				t.Errorf("got %q and %d more", named, altered.More)
			}
		})
	}
}

func TestReplacingADecisionDoesNotAlterItsAwards(t *testing.T) {
	r := sampleRegister(t)
	b := registry.Batch{Decisions: []registry.Decision{{Issuer: "CKT", Number: "45 /qđ-ckt", Date: date("2019-12-02"), Level: "division"}}}
	if _, err := r.Record(t.Context(), b, store.RecordOptions{Replace: true}); err != nil {
		t.Fatal(err)
	}
	if err := r.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

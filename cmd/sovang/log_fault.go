package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sovang/registry/store"
)

// explainLog explains that the log is not as it was written, or that records
// are not as it says.
func (e *env) explainLog(err error) (message, bool) {
	lines, known := e.logFaults(err)
	if !known {
		return message{}, false
	}
	var altered *store.AlteredRecordError
	hint := e.t("hint.damaged")
	if errors.As(err, &altered) {
		hint = e.t("hint.record-altered", "Kind", string(altered.Kind), "Key", altered.Key)
	}
	return message{exitFailure, lines, hint}, true
}

// logFaults says where the log is not as it was written, or which records are
// not as it says; known tells that the error is of that sort.
func (e *env) logFaults(err error) (lines []string, known bool) {
	var broken *store.BrokenLogError
	var several *store.AlteredRecordsError
	var altered *store.AlteredRecordError
	switch {
	case errors.As(err, &broken):
		return []string{e.t("error.log-broken", "N", strconv.FormatInt(broken.Operation, 10))}, true
	case errors.As(err, &several):
		for _, record := range several.Records {
			lines = append(lines, e.alteredRecord(record))
		}
		if several.More > 0 {
			lines = append(lines, e.t("error.more-altered", "N", several.More))
		}
		return lines, true
	case errors.As(err, &altered):
		return []string{e.alteredRecord(altered)}, true
	}
	return nil, false
}

func (e *env) alteredRecord(record *store.AlteredRecordError) string {
	gone := "" // of the record is only the log left
	if record.ID == 0 {
		gone = "gone"
	}
	return e.t("error.record-altered", "Kind", e.kindWord(record.Kind), "Key", strings.TrimSpace(record.Key), "Gone", gone)
}

// warnOfLog warns of a file that was made from a register that is not as its
// log says, and tells whether the register is. What else went wrong while
// verifying is an error.
func (e *env) warnOfLog(verified error, id string, pairs ...any) (sound bool, err error) {
	lines, known := e.logFaults(verified)
	if !known {
		return verified == nil, verified
	}
	for _, line := range lines {
		fmt.Fprintf(e.stderr, "sovang: %s: %s\n", e.t("word.warning"), printable(line))
	}
	e.notice(id, pairs...)
	e.advise("hint.log-check")
	return false, nil
}

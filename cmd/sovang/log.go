package main

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

type logOptions struct {
	filter    store.OperationFilter
	operation int64
	verify    bool
}

func logCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "log", Aliases: []string{"nhatky"},
		Flags: []cli.Flag{text("operation"), text("kind"), text("key"), text("since"), text("until"), text("user"), text("command"),
			text("last"), boolean("verify")},
		Action: func(c *cli.Context) error {
			o, err := parseLog(e, c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				switch {
				case o.verify:
					return runLogVerify(c.Context, e, reg)
				case o.operation != 0:
					return runLogOperation(c.Context, e, reg, o.operation)
				}
				return runLog(c.Context, e, reg, o.filter)
			})
		},
	}
}

func parseLog(e *env, c *cli.Context) (logOptions, error) {
	a := argumentsOf(c)
	o := logOptions{operation: int64(a.number("operation")), verify: a.bool("verify")}
	o.filter = store.OperationFilter{
		Kind: registry.EntryKind(a.choice("kind", "kind", kindsInLog()...)), Key: a.text("key"), User: a.text("user"),
		Command: a.text("command"), Last: a.number("last")}
	here := e.now().Location()
	if since := a.date("since"); !since.IsZero() {
		o.filter.Since = midnight(since.First(), here)
	}
	if until := a.date("until"); !until.IsZero() {
		o.filter.Until = midnight(until.Last(), here).AddDate(0, 0, 1)
	}
	if a.isSet("operation") && o.operation == 0 {
		a.fail(badValue("operation", a.raw("operation"), "12"))
	}
	return o, a.err
}

func midnight(day cal.Date, here *time.Location) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, day.String(), here)
	if err != nil { // the day was parsed before
		return time.Time{}
	}
	return t
}

// kindsInLog are the kinds of records of which the log tells.
func kindsInLog() []string {
	var kinds []string
	for _, count := range (registry.Batch{}).Len() {
		kinds = append(kinds, string(count.Kind))
	}
	for _, kind := range []registry.EntryKind{store.AwardEvents, store.Attachments, store.Prints, store.Settings, store.OwnLaw} {
		kinds = append(kinds, string(kind))
	}
	return kinds
}

// operationView is an operation as --json prints it.
type operationView struct {
	Operation int64           `json:"operation"`
	At        string          `json:"at"`
	User      string          `json:"user"`
	Machine   string          `json:"machine"`
	Command   string          `json:"command"`
	Action    string          `json:"action"`
	TakenBack bool            `json:"taken_back"`
	Records   []recordsInView `json:"records"`
	Lines     []lineView      `json:"lines,omitempty"`
}

type recordsInView struct {
	Kind   string `json:"kind"`
	Action string `json:"action"`
	N      int    `json:"n"`
}

// lineView is a line of the log as --json prints it.
type lineView struct {
	Line     int64           `json:"line"`
	Kind     string          `json:"kind"`
	Key      string          `json:"key"`
	Action   string          `json:"action"`
	Before   json.RawMessage `json:"before,omitempty"`
	After    json.RawMessage `json:"after,omitempty"`
	Previous string          `json:"previous"`
	Hash     string          `json:"hash"`
}

func newOperationView(o store.Operation) operationView {
	view := operationView{
		Operation: o.ID, At: o.At.UTC().Format(time.RFC3339), User: o.Actor.User, Machine: o.Actor.Machine, Command: o.Command,
		Action: o.Action, TakenBack: o.TakenBack, Records: []recordsInView{}}
	for _, count := range o.Records {
		view.Records = append(view.Records, recordsInView{string(count.Kind), string(count.Action), count.N})
	}
	return view
}

func runLog(ctx context.Context, e *env, reg *store.Register, f store.OperationFilter) error {
	list, err := reg.Operations(ctx, f)
	if err != nil {
		return err
	}
	if e.json {
		views := make([]operationView, len(list))
		for i, o := range list {
			views[i] = newOperationView(o)
		}
		return e.printJSON(views)
	}
	var rows [][]string
	for _, o := range list {
		state := ""
		if o.TakenBack {
			state = e.t("word.taken-back")
		}
		rows = append(rows, []string{strconv.FormatInt(o.ID, 10), e.moment(o.At), actorName(o.Actor), o.Command, e.doneWords(o),
			e.countWords(o.Records), state})
	}
	e.printTable([]string{"operation", "log_at", "who", "command", "log_done", "records", "log_state"}, rows)
	return nil
}

// moment is a point of time on the clock of this machine.
func (e *env) moment(t time.Time) string { return t.In(e.now().Location()).Format("2/1/2006 15:04") }

func actorName(a store.Actor) string {
	if a.Machine == "" {
		return a.User
	}
	return a.User + " @ " + a.Machine
}

// doneWords say what an operation did: ghi sổ, hoàn tác lần 12.
func (e *env) doneWords(o store.Operation) string {
	action, number := o.Action, ""
	if head, tail, ok := strings.Cut(o.Action, " "); ok {
		if _, err := strconv.Atoi(tail); err == nil {
			action, number = head, tail
		}
	}
	id := "log_done." + strings.ReplaceAll(action, " ", "-")
	if words, known := e.texts.look(id, "N", number); known {
		return words
	}
	return o.Action
}

// countWords say how many records an operation touched: thêm 2 đơn vị, sửa 1 người.
func (e *env) countWords(counts []store.OperationCount) string {
	words := make([]string, len(counts))
	for i, count := range counts {
		words[i] = spaced(e.t("log_action."+string(count.Action)), strconv.Itoa(count.N), e.kindWord(count.Kind))
	}
	return strings.Join(words, ", ")
}

// kindWord names a kind of records; one of a later release by itself.
func (e *env) kindWord(kind registry.EntryKind) string {
	if word, known := e.texts.look("kind." + string(kind)); known {
		return word
	}
	return string(kind)
}

func runLogOperation(ctx context.Context, e *env, reg *store.Register, id int64) error {
	list, err := reg.Operations(ctx, store.OperationFilter{ID: id})
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return &refusal{exitNotFound, "error.no-operation", []any{"N", id}, "hint.log"}
	}
	lines, err := reg.Log(ctx, store.LogFilter{Operation: id})
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(detailedView(list[0], lines))
	}
	o := list[0]
	state := ""
	if o.TakenBack {
		state = e.t("word.taken-back")
	}
	e.printFields("operation", strconv.FormatInt(o.ID, 10), "log_at", e.moment(o.At), "who", actorName(o.Actor), "command", o.Command,
		"log_done", e.doneWords(o), "log_state", state)
	for _, line := range lines {
		e.printLogLine(line)
	}
	return nil
}

func detailedView(o store.Operation, lines []store.LogLine) operationView {
	view := newOperationView(o)
	for _, l := range lines {
		view.Lines = append(view.Lines, lineView{l.ID, string(l.Kind), l.Key, string(l.Action),
			json.RawMessage(l.Before), json.RawMessage(l.After), l.Previous, l.Hash})
	}
	return view
}

// runLogVerify walks the chain of the log and compares all records with it.
func runLogVerify(ctx context.Context, e *env, reg *store.Register) error {
	if err := reg.Verify(ctx); err != nil {
		return err
	}
	list, err := reg.Operations(ctx, store.OperationFilter{})
	if err != nil {
		return err
	}
	lines := 0
	for _, o := range list {
		lines += o.Lines()
	}
	if e.json {
		return e.printJSON(map[string]any{"intact": true, "operations": len(list), "lines": lines})
	}
	e.say("say.log-intact", "Lines", lines, "Operations", len(list))
	return nil
}

package logbook

import (
	"encoding/json"
	"strconv"

	"sovang/registry"
	"sovang/registry/quote"
)

// The log tells records as encoding/json writes them. Of the kinds of which
// there are a million that is written here: its reflection takes four times as
// long.

// AppendText appends a record as [json.Marshal] writes it.
func AppendText(to []byte, record any) ([]byte, error) {
	switch r := record.(type) {
	case *registry.Award:
		return appendAward(to, r)
	case registry.Award:
		return appendAward(to, &r)
	case *registry.Grade:
		return appendGrade(to, r), nil
	case registry.Grade:
		return appendGrade(to, &r), nil
	}
	return appendAny(to, record)
}

func appendAny(to []byte, record any) ([]byte, error) {
	text, err := json.Marshal(record)
	return append(to, text...), err
}

func appendAward(to []byte, a *registry.Award) (_ []byte, err error) {
	to = appendNumber(to, `{"ID":`, a.ID)
	to = appendField(to, `,"UID":`, a.UID)
	to = appendField(to, `,"Decision":{"Issuer":`, a.Decision.Issuer)
	to = appendField(to, `,"Number":`, a.Decision.Number)
	to = appendNumber(to, `,"Year":`, int64(a.Decision.Year))
	to = appendNumber(to, `},"Ordinal":`, int64(a.Ordinal))
	to = appendField(to, `,"Honour":`, a.Honour)
	to = appendSubject(to, a.Subject)
	to = appendField(to, `,"As":{"Name":`, a.As.Name)
	to = appendField(to, `,"Rank":`, a.As.Rank)
	to = appendField(to, `,"Post":`, a.As.Post)
	to = appendField(to, `,"Unit":`, a.As.Unit)
	to = appendField(to, `,"Superior":`, a.As.Superior)
	to = appendNumber(to, `},"Period":{"From":`, int64(a.Period.From))
	to = appendNumber(to, `,"To":`, int64(a.Period.To))
	to = appendField(to, `},"Movement":`, a.Movement)
	to = appendField(to, `,"Type":`, string(a.Type))
	to = appendField(to, `,"Citation":`, a.Citation)
	to = strconv.AppendBool(append(to, `,"Posthumous":`...), a.Posthumous)
	to = appendField(to, `,"Override":`, a.Override)
	if to, err = appendList(append(to, `,"Objections":`...), a.Objections); err != nil {
		return to, err
	}
	to, err = appendList(append(to, `,"Events":`...), a.Events)
	return append(to, '}'), err
}

func appendGrade(to []byte, g *registry.Grade) []byte {
	to = appendField(to, `{"UID":`, g.UID)
	to = appendSubject(to, g.Subject)
	to = appendNumber(to, `,"Year":`, int64(g.Year))
	to = appendField(to, `,"Kind":`, string(g.Kind))
	return append(appendField(to, `,"Grade":`, g.Grade), '}')
}

func appendSubject(to []byte, s registry.Subject) []byte {
	to = appendField(to, `,"Subject":{"Unit":`, s.Unit)
	to = appendField(to, `,"Person":`, s.Person)
	return append(appendField(to, `,"Name":`, s.Name), '}')
}

func appendField(to []byte, name, text string) []byte {
	return quote.AppendForHTML(append(to, name...), text)
}

func appendNumber(to []byte, name string, n int64) []byte {
	return strconv.AppendInt(append(to, name...), n, 10)
}

// appendList appends what most records have none of.
func appendList[T any](to []byte, list []T) ([]byte, error) {
	if list == nil {
		return append(to, "null"...), nil
	}
	return appendAny(to, list)
}

package main

import (
	"context"
	"errors"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// paperForged is the answer for a text that the register is not asked about.
const paperForged registry.PaperAnswer = "forged"

// unknownReason tells why nothing is known of a paper.
type unknownReason string

const (
	otherText   unknownReason = "text"      // a code of something else
	newerText   unknownReason = "version"   // written by a newer program
	otherKey    unknownReason = "key"       // signed with a key that is not trusted
	otherUnit   unknownReason = "unit"      // signed by a unit for the paper of another
	notHere     unknownReason = "elsewhere" // another unit's decision, which is not recorded here
	notRecorded unknownReason = "award"     // the unit's own key, but no such award
)

func unknownReasons() []unknownReason {
	return []unknownReason{otherText, newerText, otherKey, otherUnit, notHere, notRecorded}
}

// paperAnswer is what can be told of one certificate.
type paperAnswer struct {
	foundCode
	kind   registry.PaperAnswer
	reason unknownReason
	// statement is what the text says, when it could be read; keyID names the
	// key that is said to have signed.
	statement *seal.Statement
	keyID     string
	keyUnit   string
	// award and decision are what the register holds, when it does.
	award    *registry.Award
	decision registry.Decision
}

// paperJudge answers for certificates by the register and the trusted keys.
type paperJudge struct {
	desk    *desk
	trusted []seal.PublicKey
	own     map[string]bool // by the text of the key
}

func newPaperJudge(ctx context.Context, reg *store.Register) (*paperJudge, error) {
	desk, err := openDesk(ctx, reg)
	if err != nil {
		return nil, err
	}
	keys, err := reg.TrustedKeys(ctx)
	if err != nil {
		return nil, err
	}
	j := &paperJudge{desk: desk, own: make(map[string]bool)}
	for _, key := range keys {
		public, err := seal.ParsePublicKey(key.Public)
		if err != nil {
			continue // what is no key vouches for nothing
		}
		j.trusted = append(j.trusted, public)
		j.own[key.Public] = key.Own
	}
	return j, nil
}

// answer tells how the certificate with that text stands.
func (j *paperJudge) answer(ctx context.Context, found foundCode) (paperAnswer, error) {
	a := paperAnswer{foundCode: found, kind: registry.PaperUnknown}
	key, err := j.read(&a)
	switch {
	case errors.Is(err, seal.ErrNotStatement) && seal.EndsSealed(found.text):
		a.kind = paperForged
	case errors.Is(err, seal.ErrNotStatement):
		a.reason = otherText
	case errors.Is(err, seal.ErrVersion):
		a.reason = newerText
	case errors.Is(err, seal.ErrUnknownKey):
		a.reason = otherKey
	case err != nil:
		a.kind = paperForged
	default:
		a.keyUnit = key.Unit
		err := j.trace(ctx, &a, j.own[key.String()])
		return a, err
	}
	return a, nil
}

// read takes the text for what it may have been copied from: the first reading
// that a trusted key signed, else the first that another key may have signed,
// else the likeliest.
func (j *paperJudge) read(a *paperAnswer) (key seal.PublicKey, err error) {
	for text := range seal.Readings(a.text) {
		_, signer, reason := seal.Verify(text, j.trusted)
		if err != nil && reason != nil && (errors.Is(err, seal.ErrUnknownKey) || !errors.Is(reason, seal.ErrUnknownKey)) {
			continue
		}
		guessed := err != nil
		key, err = signer, reason
		a.foundCode.text, a.statement, a.keyID = text, nil, ""
		if signed, fault := seal.Parse(text); fault == nil {
			a.statement, a.keyID = &signed.Statement, signed.KeyID
			if guessed && err != nil { // where one ends and the other begins nobody vouches for
				a.statement.Honour, a.statement.Recipient = "", ""
			}
		}
		if err == nil {
			break
		}
	}
	return key, err
}

// trace compares a statement that is truly signed with the register. A key
// vouches for the decisions of its own unit and no others: a unit that is
// trusted cannot sign for the one that trusts it.
func (j *paperJudge) trace(ctx context.Context, a *paperAnswer, own bool) error {
	decision, award, err := j.find(ctx, *a.statement, own)
	switch {
	case err != nil:
		return err
	case award == nil && own:
		a.reason = notRecorded
		return nil
	case a.statement.Unit != a.keyUnit && !own:
		a.reason = otherUnit
		return nil
	case award == nil:
		a.reason = notHere
		return nil
	}
	said := registry.OnPaper{Honour: a.statement.Honour, Recipient: a.statement.Recipient, Issue: a.statement.Issue}
	a.kind = award.AnswerFor(said, func(today registry.Award) registry.OnPaper { return j.desk.onPaper(today, decision) })
	if a.kind == registry.PaperUnknown {
		a.reason = notRecorded
		return nil
	}
	a.award, a.decision = award, decision
	return nil
}

// find looks for the award of a statement; nil when there is none.
func (j *paperJudge) find(ctx context.Context, s seal.Statement, own bool) (registry.Decision, *registry.Award, error) {
	decisions, err := j.desk.reg.Decisions(ctx, store.DecisionFilter{Period: cal.OneYear(s.Date.Year())})
	if err != nil {
		return registry.Decision{}, nil, err
	}
	for _, decision := range decisions {
		if decision.Number != s.Decision || decision.Date != s.Date || own != (decision.Issuer == j.desk.home.Code) {
			continue
		}
		issuer, err := j.desk.issuer(ctx, decision)
		if err != nil {
			return registry.Decision{}, nil, err
		}
		if issuer != s.Unit {
			continue
		}
		awards, err := j.desk.reg.Awards(ctx, store.AwardFilter{Decision: decision.Ref()})
		if err != nil {
			return registry.Decision{}, nil, err
		}
		for _, award := range awards {
			if award.Ordinal == s.Ordinal {
				return decision, &award, nil
			}
		}
	}
	return registry.Decision{}, nil, nil
}

package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"mime"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// Scans of decisions are kept in the register and can be had back.

func decisionAttach(e *env) *cli.Command {
	return &cli.Command{
		Name: "attach", Aliases: []string{"dinhkem"}, Flags: append([]cli.Flag{text("file"), boolean("dry-run")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			query, err := parseDecisionQuery(c, true)
			if err != nil {
				return err
			}
			if !c.IsSet("file") {
				return missingFlag("file")
			}
			return runDecisionAttach(c.Context, e, query, c.String("file"))
		},
	}
}

func runDecisionAttach(ctx context.Context, e *env, query decisionQuery, path string) error {
	content, err := readFile(path)
	if err != nil {
		return err
	}
	digest := sha256.Sum256(content)
	return e.withRegister(ctx, func(reg *store.Register) error {
		d, err := query.find(ctx, reg)
		if err != nil {
			return err
		}
		attachment := registry.Attachment{
			Decision: d.Ref(), Name: filepath.Base(path), MediaType: mime.TypeByExtension(filepath.Ext(path)),
			SHA256: hex.EncodeToString(digest[:]), Content: content,
		}
		if err := reg.Attach(ctx, attachment); err != nil {
			return err
		}
		e.say("say.attached", "Name", attachment.Name, "Number", d.Number)
		return nil
	})
}

// decisionScan writes a kept scan back to a file.
func decisionScan(e *env) *cli.Command {
	return &cli.Command{
		Name: "scan", Aliases: []string{"banchup"}, Flags: append([]cli.Flag{text("name"), text("out"), boolean("force")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			query, err := parseDecisionQuery(c, true)
			if err != nil {
				return err
			}
			a := argumentsOf(c)
			name := a.required("name")
			if a.err != nil {
				return a.err
			}
			return runDecisionScan(c.Context, e, query, name, outOr(a, name), a.bool("force"))
		},
	}
}

func runDecisionScan(ctx context.Context, e *env, query decisionQuery, name, path string, force bool) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		d, err := query.find(ctx, reg)
		if err != nil {
			return err
		}
		content, err := reg.AttachmentContent(ctx, d.Ref(), name)
		if err != nil {
			return err
		}
		if err := writeFile(path, content, force); err != nil {
			return err
		}
		e.say("say.exported", "Path", path)
		return nil
	})
}

package main

import (
	"context"
	"encoding/base64"
	"errors"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/dossier"
	"sovang/registry/paper"
	"sovang/registry/store"
)

// readPicture reads a PNG that the certificates can use.
func readPicture(path string) ([]byte, error) {
	picture, err := readFile(path)
	if err != nil {
		return nil, err
	}
	err = certificates.CheckEmblem(picture)
	var size *certificates.EmblemSizeError
	switch {
	case errors.As(err, &size):
		return nil, &refusal{exitFailure, "error.picture-size", []any{"Path", path, "Width", size.Width, "Height", size.Height}, ""}
	case err != nil:
		return nil, &refusal{exitFailure, "error.picture", []any{"Path", path}, ""}
	}
	return picture, nil
}

// styleFrom reads the unit's choices about its certificates.
func styleFrom(values map[string]string) (certificates.Style, error) {
	style := certificates.DefaultStyle()
	style.Star = settingValue(values, registry.SettingStar) == "on"
	style.RecipientCapitals = settingValue(values, registry.SettingCapitals) == "on"
	var err error
	style.Emblem, err = base64.StdEncoding.DecodeString(settingValue(values, registry.SettingEmblem))
	return style, err
}

// letterheadOf is the head block of the unit that keeps the book.
func letterheadOf(ctx context.Context, reg *store.Register, unit registry.Unit, values map[string]string, on cal.Date) (certificates.Letterhead, error) {
	head := certificates.Letterhead{Unit: unit.NameOn(on), Place: settingValue(values, registry.SettingPlace), Date: on}
	if unit.Code == values[registry.SettingUnit] {
		head.Superior = settingValue(values, registry.SettingSuperior)
	}
	if head.Superior != "" || unit.Parent == "" {
		return head, nil
	}
	parent, err := reg.Unit(ctx, unit.Parent)
	if err != nil {
		return head, err
	}
	head.Superior = parent.NameOn(on)
	return head, nil
}

// signatureFrom is the block of the unit's usual signer, as the papers of the
// office have it.
func signatureFrom(values map[string]string) certificates.SignatureBlock {
	s := dossier.Office{Settings: values}.Signature()
	return certificates.SignatureBlock{Formula: s.Formula, HeadPost: s.HeadPost, Post: s.Post, Rank: s.Rank, Name: s.Name}
}

// signedAtRight is a signature as the papers of the office set it.
func signedAtRight(b certificates.SignatureBlock) []paper.Signature {
	return []paper.Signature{{At: paper.AtRight, Formula: b.Formula, HeadPost: b.HeadPost, Post: b.Post, Rank: b.Rank, Name: b.Name}}
}

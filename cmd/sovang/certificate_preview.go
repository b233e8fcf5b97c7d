package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/certificates/raster"
)

// The resolution of pictures in dots an inch: as good as a screen shows, and
// the bounds of what makes sense.
const (
	previewDPI        = 150
	leastDPI, mostDPI = 50, 300
)

// previewing says where pictures of the sheets go.
type previewing struct {
	dir string // "" for none
	dpi int
}

func previewFlags() []cli.Flag { return []cli.Flag{text("preview"), text("dpi")} }

func parsePreview(a *arguments) previewing {
	p := previewing{dir: a.raw("preview"), dpi: previewDPI}
	if !a.isSet("dpi") {
		return p
	}
	if p.dpi = a.number("dpi"); p.dpi < leastDPI || p.dpi > mostDPI {
		a.fail(badValue("dpi", a.raw("dpi"), fmt.Sprintf("%d … %d", leastDPI, mostDPI)))
	}
	if p.dir == "" {
		a.fail(missingFlag("preview"))
	}
	return p
}

// preview writes a picture of each sheet as it will look: what is printed over
// the scan of its blank, or over what the blank carries in pale letters.
func (e *env) preview(ctx context.Context, s *sheets, p previewing, force bool) error {
	paths := certificates.FileNames(s.papers)
	for i, name := range paths {
		paths[i] = filepath.Join(p.dir, strings.TrimSuffix(name, ".pdf")+".png")
		if err := refuseExisting(paths[i], force); err != nil {
			return err
		}
	}
	feed := s.feed
	feed.Screen = true
	pdf, err := certificates.Print(withoutCodes(s.papers), s.desk.style, feed)
	if err != nil {
		return err
	}
	if e.dryRun {
		e.say("say.would-preview", "N", len(paths), "Path", p.dir)
		return nil
	}
	if err := os.MkdirAll(p.dir, 0o700); err != nil {
		return &fileError{p.dir, err}
	}
	if err := e.writePictures(ctx, pdf, p.dpi, paths, force); err != nil {
		return err
	}
	e.say("say.previewed", "N", len(paths), "Path", p.dir)
	return nil
}

// withoutCodes returns the papers without the codes by which they are verified:
// a picture that is only looked at must not pass for a certificate.
func withoutCodes(papers []certificates.Paper) []certificates.Paper {
	plain := slices.Clone(papers)
	for i, paper := range plain {
		if certificate, ok := paper.(certificates.Certificate); ok {
			certificate.QR = nil
			plain[i] = certificate
		}
	}
	return plain
}

// writePictures draws the pages of a document, each into the file of its
// place.
func (e *env) writePictures(ctx context.Context, pdf []byte, dpi int, paths []string, force bool) (err error) {
	bar := e.progress("progress.preview", len(paths))
	defer bar.close()
	renderer, err := raster.Open(ctx, e.cache)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, renderer.Close()) }()
	document, err := renderer.Document(ctx, pdf)
	if err != nil {
		return err
	}
	defer document.Close()
	for i, path := range paths {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		picture, err := document.Page(i+1, dpi)
		if err != nil {
			return err
		}
		var file bytes.Buffer
		if err := png.Encode(&file, picture); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		if err := writeFile(path, file.Bytes(), force); err != nil {
			return err
		}
		bar.at(i + 1)
	}
	return nil
}

// Package raster answers: how does a PDF look as a picture?
//
// It draws pages by PDFium, compiled to WebAssembly and run in the process:
// nothing is installed, no other program is started, no file and no network
// is reached from inside, and what a foreign PDF does wrong ends there as an
// error. It makes the program 12 MB larger. PDFium translated for the processor
// may be kept for the next run; nothing of a document is.
package raster

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// What may keep a page from being drawn.
var (
	// ErrPDF tells that a file is no PDF, is damaged or asks for a password.
	ErrPDF = errors.New("not a PDF that can be read")
	// ErrPage tells that a document has no page of that number.
	ErrPage = errors.New("no such page")
	// ErrTooLarge tells that a page would have more than [MostPixels], or a
	// document more than [MostPages] or [MostBytes].
	ErrTooLarge = errors.New("too large to draw")
	// ErrTooLong tells that a page takes longer than any honest one.
	ErrTooLong = errors.New("page takes too long to draw")
)

// What a document may hold.
const (
	// MostPixels is how many pixels a drawn page may have: an A3 at 300 dpi
	// has 17 million.
	MostPixels = 40_000_000
	// MostPages is how many pages a document may have.
	MostPages = 10_000
	// MostBytes is how large a file may be: PDFium holds it whole beside the
	// page that it draws.
	MostBytes = 256 << 20
)

// What PDFium may use.
const (
	memoryPages   = 768 << 4 // of 64 KB: 768 MB
	openDocuments = 4
	pageTime      = time.Minute
)

// Renderer draws the pages of documents. It is made by [Open] and must be
// closed.
type Renderer struct {
	pool  pdfium.Pool
	cache wazero.CompilationCache // nil when nothing is kept
	limit time.Duration           // for one page
}

// Open starts the renderer. The first time it takes some five seconds of a
// processor to translate the embedded module, shared among the processors that
// there are; the translation is kept in the folder cache, which must be the
// user's alone, and read there the next time. An empty cache keeps nothing, as
// does one that cannot be written. A run opens one renderer and keeps it. When
// the context ends, so does what the renderer is doing.
func Open(ctx context.Context, cache string) (*Renderer, error) {
	kept := openCache(cache)
	r, err := start(ctx, kept)
	if err == nil || kept == nil || ctx.Err() != nil {
		return r, err
	}
	// A translation that was damaged on the disk is refused: once more from
	// the start. One that cannot be removed is refused the next time too.
	_ = errors.Join(kept.Close(ctx), os.RemoveAll(cache))
	return start(ctx, nil)
}

// openCache returns nil where nothing can be kept: to translate anew takes
// longer and does no harm.
func openCache(folder string) wazero.CompilationCache {
	if folder == "" {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(folder)
	if err != nil {
		return nil
	}
	return cache
}

func start(ctx context.Context, cache wazero.CompilationCache) (*Renderer, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling). // the module asks for it
		WithMemoryLimitPages(memoryPages).
		WithCloseOnContextDone(true)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context:  experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0)),
		MaxTotal: openDocuments,
		FSConfig: wazero.NewFSConfig(), // none: the library would give it the whole disk
		Stdout:   io.Discard, Stderr: io.Discard,
		RuntimeConfig: config,
	})
	if err != nil {
		return nil, fmt.Errorf("start PDF renderer: %w", err)
	}
	return &Renderer{pool, cache, pageTime}, nil
}

// Close ends the renderer and the documents that are still open.
func (r *Renderer) Close() error {
	err := r.pool.Close()
	if r.cache != nil {
		err = errors.Join(err, r.cache.Close(context.Background()))
	}
	if err != nil {
		return fmt.Errorf("end PDF renderer: %w", err)
	}
	return nil
}

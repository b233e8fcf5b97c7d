package bundle

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrExists tells that there is already something where the bundle would go.
var ErrExists = errors.New("folder exists")

// Extract writes the parts into a new folder, after all of them were verified.
// The folder appears whole or not at all; it and the files are readable by
// their owner alone.
func (b *Bundle) Extract(ctx context.Context, folder string) error {
	if _, err := os.Lstat(folder); err == nil {
		return fmt.Errorf("unpack into %s: %w", folder, ErrExists)
	}
	if err := b.Verify(ctx); err != nil {
		return err
	}
	draft, err := os.MkdirTemp(filepath.Dir(folder), ".sovang-*") // mode 0700
	if err != nil {
		return err
	}
	defer os.RemoveAll(draft)
	for i := range b.entries {
		if err := b.extractPart(ctx, i, draft); err != nil {
			return err
		}
	}
	if err := os.Rename(draft, folder); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("unpack into %s: %w", folder, ErrExists)
		}
		return err
	}
	return nil
}

func (b *Bundle) extractPart(ctx context.Context, i int, folder string) error {
	path := filepath.Join(folder, filepath.FromSlash(b.Manifest.Parts[i].Name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = b.copyPart(ctx, i, file)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

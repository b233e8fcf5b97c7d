package main

import (
	"context"
	"encoding/base64"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

func configCommand(e *env) *cli.Command {
	return &cli.Command{Name: "config", Aliases: []string{"caidat"}, Subcommands: []*cli.Command{
		{Name: "list", Aliases: []string{"ds"}, Action: func(c *cli.Context) error { return runConfigList(c.Context, e) }},
		{Name: "get", Aliases: []string{"xem"}, Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			key := a.positional()
			if a.err != nil {
				return a.err
			}
			return runConfigGet(c.Context, e, key)
		}},
		{Name: "set", Aliases: []string{"dat"}, Flags: []cli.Flag{text("value"), text("file"), boolean("dry-run")}, Action: func(c *cli.Context) error {
			opts, err := parseConfigSet(c)
			if err != nil {
				return err
			}
			return runConfigSet(c.Context, e, opts)
		}},
	}}
}

func runConfigList(ctx context.Context, e *env) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		values, err := reg.Settings(ctx)
		if err != nil {
			return err
		}
		type view struct {
			Key   string `json:"key"`
			Value string `json:"value"`
		}
		views := []view{}
		var rows [][]string
		for _, setting := range registry.Settings() {
			value := showSetting(setting, settingValue(values, setting.Key))
			views = append(views, view{setting.Key, value})
			rows = append(rows, []string{setting.Key, value, e.t("setting." + setting.Key)})
		}
		if e.json {
			return e.printJSON(views)
		}
		e.printTable([]string{"key", "value", "meaning"}, rows)
		return nil
	})
}

// settingValue returns the unit's value, or the setting's default.
func settingValue(values map[string]string, key string) string {
	if value, ok := values[key]; ok {
		return value
	}
	setting, _ := registry.SettingByKey(key)
	return setting.Default
}

// showSetting keeps pictures off the screen.
func showSetting(s registry.Setting, value string) string {
	if s.Kind == registry.PictureSetting && value != "" {
		return "PNG"
	}
	return value
}

func findSetting(key string) (registry.Setting, error) {
	setting, ok := registry.SettingByKey(key)
	if !ok {
		return setting, &refusal{exitNotFound, "error.unknown-setting", []any{"Key", key}, "hint.config"}
	}
	return setting, nil
}

func runConfigGet(ctx context.Context, e *env, key string) error {
	setting, err := findSetting(key)
	if err != nil {
		return err
	}
	return e.withRegister(ctx, func(reg *store.Register) error {
		values, err := reg.Settings(ctx)
		if err != nil {
			return err
		}
		value := showSetting(setting, settingValue(values, key))
		if e.json {
			return e.printJSON(map[string]string{"key": key, "value": value})
		}
		e.printLine(value)
		return nil
	})
}

type configSetOptions struct {
	setting registry.Setting
	value   string
	file    string
}

func parseConfigSet(c *cli.Context) (configSetOptions, error) {
	a := argumentsOf(c)
	key := a.positional()
	if a.err != nil {
		return configSetOptions{}, a.err
	}
	setting, err := findSetting(key)
	if err != nil {
		return configSetOptions{}, err
	}
	o := configSetOptions{setting: setting, value: a.text("value"), file: a.raw("file")}
	isPicture := setting.Kind == registry.PictureSetting
	switch {
	case o.file == "" && !a.isSet("value"):
		a.fail(missingFlag(map[bool]string{true: "file", false: "value"}[isPicture]))
	case o.file != "" && !isPicture, isPicture && o.value != "":
		a.fail(&usageError{id: "error.setting-file", data: []any{"Key", key}})
	}
	return o, a.err
}

func runConfigSet(ctx context.Context, e *env, o configSetOptions) error {
	if o.file != "" {
		picture, err := readPicture(o.file)
		if err != nil {
			return err
		}
		o.value = base64.StdEncoding.EncodeToString(picture)
	}
	if faults := o.setting.Validate(o.value); len(faults) > 0 && o.value != "" {
		return faults
	}
	return e.withRegister(ctx, func(reg *store.Register) error {
		if o.setting.Kind == registry.UnitSetting {
			if _, err := reg.Unit(ctx, o.value); err != nil {
				return err
			}
		}
		if o.setting.Key == registry.SettingPrinter && o.value != "" {
			if _, err := reg.Printer(ctx, o.value); err != nil {
				return err
			}
		}
		if err := reg.SetSetting(ctx, o.setting.Key, o.value); err != nil {
			return err
		}
		e.say("say.config", "Key", o.setting.Key, "Value", showSetting(o.setting, o.value))
		return nil
	})
}

<?php
// SPDX-License-Identifier: BSL-1.0
declare(strict_types=1);

require_once __DIR__ . '/SixstepLibrary.php';

/** Sixstep in PHP: plans in, road maps out. */
final class Sixstep
{
    private readonly SixstepLibrary $c;

    public function __construct(string $library, string $header)
    {
        $this->c = new SixstepLibrary($library, $header);
    }

    public function readPlan(string $json): SixstepHandle
    {
        return $this->c->create('plan', 'sixstep_plan_read', $json, strlen($json), null);
    }

    /** At the limit of work the best so far is delivered: the same on every machine. */
    public function makeRoadmap(SixstepHandle $plan, int $workLimit): SixstepHandle
    {
        $options = $this->c->create('options', 'sixstep_options_create');
        $this->c->call('sixstep_options_set_int64', $options, 'work_limit', $workLimit);
        return $this->c->create('roadmap', 'sixstep_roadmap_make', $plan, $options);
    }

    /** The road map document, as arrays. */
    public function document(SixstepHandle $roadmap): array
    {
        $buffer = $this->c->create('buffer', 'sixstep_roadmap_write', $roadmap);
        return json_decode($this->c->text('sixstep_buffer_data', $buffer), true);
    }

    /** The page for people, under a content-security policy with this nonce. */
    public function page(SixstepHandle $roadmap, string $nonce): string
    {
        $options = $this->c->create('options', 'sixstep_options_create');
        $this->c->call('sixstep_options_set_string', $options, 'nonce', $nonce, strlen($nonce));
        $buffer = $this->c->create('buffer', 'sixstep_roadmap_html', $roadmap, $options);
        return $this->c->text('sixstep_buffer_data', $buffer);
    }

    /** A table row by row, each an array by column; what is not known is null. */
    public function rows(SixstepHandle $roadmap, string $name): iterable
    {
        $table = $this->c->create('table', 'sixstep_roadmap_table', $roadmap, $name, null);
        $columns = [];
        for ($i = 0; $i < $this->c->ask('sixstep_table_columns', $table); ++$i) {
            $columns[$this->c->text('sixstep_table_column_name', $table, $i)] = $i;
        }
        for ($row = 0; $row < $this->c->ask('sixstep_table_rows', $table); ++$row) {
            yield array_map(fn ($column) => $this->cell($table, $column, $row), $columns);
        }
    }

    private function cell(SixstepHandle $table, int $column, int $row): mixed
    {
        $known = $this->c->ask('sixstep_table_known', $table, $column);
        if ($known !== null && !self::bit($known, $row)) {
            return null;
        }
        return match (FFI::string($this->c->ask('sixstep_table_column_kind', $table, $column))) {
            'text' => $this->c->text('sixstep_table_text', $table, $column, $row),
            'date' => gmdate('Y-m-d', $this->c->ask('sixstep_table_days', $table, $column)[$row] * 86400),
            'number' => $this->c->ask('sixstep_table_numbers', $table, $column)[$row],
            'whole', 'money' => $this->c->ask('sixstep_table_wholes', $table, $column)[$row],
            'flag' => self::bit($this->c->ask('sixstep_table_flags', $table, $column), $row),
            default => null,  // lists: see the document
        };
    }

    private static function bit(FFI\CData $bits, int $row): bool
    {
        return (bool) ($bits[$row >> 3] >> ($row & 7) & 1);
    }
}

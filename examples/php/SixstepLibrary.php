<?php
// SPDX-License-Identifier: BSL-1.0
declare(strict_types=1);

/** What the library refuses to do, with everything that is wrong with a document. */
final class SixstepError extends RuntimeException
{
    public function __construct(string $message, public readonly string $word, public readonly array $diagnostics)
    {
        parent::__construct($message);
    }
}

/** Owns something of the library and destroys it with itself. */
final class SixstepHandle
{
    public function __construct(public readonly FFI\CData $pointer, private readonly Closure $destroy)
    {
    }

    public function __destruct()
    {
        ($this->destroy)($this->pointer);
    }
}

/** Calls into the C library: handles with an owner, texts by their length, errors as exceptions. */
final class SixstepLibrary
{
    private readonly FFI $c;

    /** The C header is read as it is, so that it cannot differ from the library. */
    public function __construct(string $library, string $header)
    {
        $text = preg_replace('~/\*.*?\*/~s', '', file_get_contents($header));
        $text = preg_replace('~^#ifdef __cplusplus$.*?^#endif$~ms', '', $text);
        $text = preg_replace('~^#.*$|\bSIXSTEP_API\b~m', '', $text);
        // PHP would copy a `const char*` up to a NUL; ours have a length.
        $this->c = FFI::cdef(preg_replace('~^\s*const char\* (?=sixstep_)~m', 'char* ', $text), $library);
    }

    /** Calls what cannot fail. */
    public function ask(string $function, mixed ...$arguments): mixed
    {
        return $this->c->$function(...array_map(self::pointer(...), $arguments));
    }

    /** Calls what lends a text, and copies it. */
    public function text(string $function, mixed ...$arguments): string
    {
        $length = $this->c->new('size_t');
        $text = $this->ask($function, ...[...$arguments, FFI::addr($length)]);
        return $text === null ? '' : FFI::string($text, $length->cdata);
    }

    /** Calls what may fail. */
    public function call(string $function, mixed ...$arguments): void
    {
        $error = $this->c->new('sixstep_error*');
        if ($this->ask($function, ...[...$arguments, FFI::addr($error)]) >= 0) {
            return;
        }
        $texts = array_map(fn ($part) => $this->text("sixstep_error_$part", $error), ['message', 'code', 'diagnostics']);
        $this->c->sixstep_error_destroy($error);
        throw new SixstepError($texts[0], $texts[1], json_decode($texts[2], true));
    }

    /** Calls what delivers a handle: a "plan", a "buffer". */
    public function create(string $type, string $function, mixed ...$arguments): SixstepHandle
    {
        $result = $this->c->new("sixstep_$type*");
        $this->call($function, ...[...$arguments, FFI::addr($result)]);
        return new SixstepHandle($result, fn ($pointer) => $this->c->{"sixstep_{$type}_destroy"}($pointer));
    }

    private static function pointer(mixed $argument): mixed
    {
        return $argument instanceof SixstepHandle ? $argument->pointer : $argument;
    }
}

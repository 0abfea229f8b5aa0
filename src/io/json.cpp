// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/json_document.ipp>
#include <sixstep/impl/io/json_location.ipp>
#include <sixstep/impl/io/json_reader.ipp>
#include <sixstep/impl/io/json_text.ipp>
#include <sixstep/impl/io/json_tree.ipp>
#include <sixstep/impl/io/text_position.ipp>

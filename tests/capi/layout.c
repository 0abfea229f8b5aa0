/* SPDX-License-Identifier: BSL-1.0 */
/* The two structs that the header shows are laid out as Arrow says, on machines of 64 bits: other
 * libraries were compiled against the same layout. */
#include <sixstep.h>

#define AT(type, member, offset) \
  typedef char type##_##member##_is_at[offsetof(struct type, member) == (offset) ? 1 : -1]

AT(ArrowSchema, format, 0);
AT(ArrowSchema, name, 8);
AT(ArrowSchema, metadata, 16);
AT(ArrowSchema, flags, 24);
AT(ArrowSchema, n_children, 32);
AT(ArrowSchema, children, 40);
AT(ArrowSchema, dictionary, 48);
AT(ArrowSchema, release, 56);
AT(ArrowSchema, private_data, 64);

AT(ArrowArray, length, 0);
AT(ArrowArray, null_count, 8);
AT(ArrowArray, offset, 16);
AT(ArrowArray, n_buffers, 24);
AT(ArrowArray, n_children, 32);
AT(ArrowArray, buffers, 40);
AT(ArrowArray, children, 48);
AT(ArrowArray, dictionary, 56);
AT(ArrowArray, release, 64);
AT(ArrowArray, private_data, 72);

typedef char ArrowSchema_has_size[sizeof(struct ArrowSchema) == 72 ? 1 : -1];
typedef char ArrowArray_has_size[sizeof(struct ArrowArray) == 80 ? 1 : -1];
typedef char status_has_size[sizeof(sixstep_status) == 4 ? 1 : -1];

int main(void) { return 0; }

/* The packed web files (tools/pack_web.mjs), carried inside the program. */
    .section .rodata
    .global zhiben_web_pack
    .global zhiben_web_pack_end
zhiben_web_pack:
    .incbin "web.pack"
zhiben_web_pack_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits

;; The sums of products that training consists of, four numbers at once. Pointers are bytes into the shared memory; counts are
;; of 32-bit floats and multiples of 4, but for `inner`.
(module
  (import "shared" "memory" (memory 0 65536 shared))

  ;; a · b
  (func (export "dot") (param $a i32) (param $b i32) (param $count i32) (result f32)
    (local $end i32) (local $sum v128)
    (local.set $end (i32.add (local.get $a) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $a) (local.get $end)))
      (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (v128.load (local.get $a)) (v128.load (local.get $b)))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br $next)))
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))

  ;; into += factor × from
  (func (export "addScaled") (param $into i32) (param $from i32) (param $factor f32) (param $count i32)
    (local $end i32) (local $by v128)
    (local.set $end (i32.add (local.get $into) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $by (f32x4.splat (local.get $factor)))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $into) (local.get $end)))
      (v128.store (local.get $into)
        (f32x4.add (v128.load (local.get $into)) (f32x4.mul (local.get $by) (v128.load (local.get $from)))))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br $next))))

  ;; into += x · w, with x of `inner` numbers that stand `stride` apart, and w of `inner` rows of `width`
  (func (export "addProduct")
    (param $into i32) (param $x i32) (param $stride i32) (param $w i32) (param $inner i32) (param $width i32)
    (local $end i32) (local $row i32) (local $at i32) (local $from i32) (local $left i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $by v128)
    (local.set $row (i32.shl (local.get $width) (i32.const 2)))
    (local.set $stride (i32.shl (local.get $stride) (i32.const 2)))
    (local.set $end (i32.add (local.get $into) (local.get $row)))
    ;; sixteen columns at a time
    (block $few (loop $columns
      (br_if $few (i32.gt_u (i32.add (local.get $into) (i32.const 64)) (local.get $end)))
      (local.set $a (v128.load (local.get $into)))
      (local.set $b (v128.load offset=16 (local.get $into)))
      (local.set $c (v128.load offset=32 (local.get $into)))
      (local.set $d (v128.load offset=48 (local.get $into)))
      (local.set $at (local.get $x))
      (local.set $from (local.get $w))
      (local.set $left (local.get $inner))
      (block $done (loop $next
        (br_if $done (i32.eqz (local.get $left)))
        (local.set $by (v128.load32_splat (local.get $at)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $by) (v128.load (local.get $from)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $from)))))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $by) (v128.load offset=32 (local.get $from)))))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $by) (v128.load offset=48 (local.get $from)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br $next)))
      (v128.store (local.get $into) (local.get $a))
      (v128.store offset=16 (local.get $into) (local.get $b))
      (v128.store offset=32 (local.get $into) (local.get $c))
      (v128.store offset=48 (local.get $into) (local.get $d))
      (local.set $into (i32.add (local.get $into) (i32.const 64)))
      (local.set $w (i32.add (local.get $w) (i32.const 64)))
      (br $columns)))
    ;; the rest, four at a time
    (block $none (loop $columns
      (br_if $none (i32.ge_u (local.get $into) (local.get $end)))
      (local.set $a (v128.load (local.get $into)))
      (local.set $at (local.get $x))
      (local.set $from (local.get $w))
      (local.set $left (local.get $inner))
      (block $done (loop $next
        (br_if $done (i32.eqz (local.get $left)))
        (local.set $a
          (f32x4.add (local.get $a) (f32x4.mul (v128.load32_splat (local.get $at)) (v128.load (local.get $from)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br $next)))
      (v128.store (local.get $into) (local.get $a))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (local.set $w (i32.add (local.get $w) (i32.const 16)))
      (br $columns)))))

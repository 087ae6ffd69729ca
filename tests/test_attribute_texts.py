"""Where a text may assign to an attribute of the request: no assignment is ever passed over."""

from __future__ import annotations

import ast

import pytest

from flake8_django_arch.flow.requests.attribute_texts import lines_that_may_assign

ASSIGNING = """\
request.shop = 1
self.request.shop = owner = 1
owner = request.shop = 1
request.shop, owner = pair
(owner, request.shop) = pair
[owner, http_request.shop] = pair
request.shop += 1
request.shop: Shop = find()
if owner: request.shop = 1
for request.shop in shops: pass
for owner, request.shop in pairs: pass
with find() as request.shop: pass
with find() as owner, find() as request.shop: pass
shops = [owner for request.shop in find(a=1)]
labels["("], request.shop = pair
setattr(request, "shop", 1)
setattr(self.request, 'shop', 1)
"""
READING = """\
find(request.shop, active=True)
found = find(owner, shop=request.shop, active=True)
request.shop.owner = 1
request.shop[0] = 1
if request.shop: pass
if owner in request.shop: pass
if request.shop in shops: pass
if request.shop == 1: pass
request.shops = 1
setattr(owner, "shop", 1)
"""


@pytest.mark.parametrize("line", ASSIGNING.splitlines())
def test_assignments_are_found(line: str) -> None:
    ast.parse(line)
    assert list(lines_that_may_assign(f"import it\n\n{line}\n", "shop")) == [3]


@pytest.mark.parametrize("line", READING.splitlines())
def test_what_only_reads_is_left_out(line: str) -> None:
    ast.parse(line)
    assert not list(lines_that_may_assign(f"{line}\n", "shop"))

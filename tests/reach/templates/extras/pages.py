"""The names of pages, as projects keep them in one place."""

ORDERS_PAGE = "processors/of_constant.html"

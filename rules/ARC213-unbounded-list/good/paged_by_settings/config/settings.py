INSTALLED_APPS = ["rest_framework", "shop"]
ROOT_URLCONF = "shop.views"
REST_FRAMEWORK = {
    "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination",
    "PAGE_SIZE": 50,
}

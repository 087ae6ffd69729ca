from django.http import HttpResponse
from django.urls import path


def page(request, **kwargs):
    return HttpResponse()


urlpatterns = [
    path("authors/<int:pk>/", page, name="author-detail"),
    path("books/<int:pk>/", page, name="book-detail"),
    path("books/isbn/<str:isbn>/", page, name="book-by-isbn"),
    path("countries/<str:code>/", page, name="country-detail"),
    path("genres/<int:pk>/", page, name="genre-detail"),
    path("publishers/<int:pk>/", page, name="publisher-detail"),
]

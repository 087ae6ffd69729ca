from django.urls import path

from . import views

urlpatterns = [
    path("courses.json", views.course_list, name="course-list"),
    path("prices.json", views.PriceList.as_view(), name="price-list"),
]

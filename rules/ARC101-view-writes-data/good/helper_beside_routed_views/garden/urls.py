from django.urls import path

from . import views

urlpatterns = [path("<int:pk>/", views.bed_detail, name="bed-detail")]

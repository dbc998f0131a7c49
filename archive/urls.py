from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("documents.urls")),
]

handler400 = "documents.views.errors.bad_request"
handler403 = "documents.views.errors.permission_denied"
handler404 = "documents.views.errors.not_found"
handler500 = "documents.views.errors.server_error"

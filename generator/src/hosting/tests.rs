//! The hosts' files of one small site, byte for byte.

use crate::testing::nord;

/// The hosts' files of a site with an old path, a 404 page in each language and articles.
fn made(path: &str, base_url: Option<&str>) -> String {
    let lost = "+++\ntitle = \"Borte\"\n+++\n";
    let folder = nord()
        .replace("content/nord/nb/om.md", "description", "aliases = [\"/om-oss/\", \"/om.php\"]\ndescription")
        .replace("content/nord/site.toml", "theme", "hosting = \"netlify\"\ntheme")
        .with("content/nord/nb/404.md", lost)
        .with("content/nord/en/404.md", lost);
    let output = folder.build(base_url);
    let found = output.hosting.get(path).or_else(|| output.public.get(path));
    String::from_utf8(found.unwrap().clone()).unwrap()
}

#[test]
fn netlify() {
    insta::assert_snapshot!(made("nord/netlify/_headers", None), @r"
    # Made by «veiviser build» for nord.
    /*
      Strict-Transport-Security: max-age=63072000
      X-Content-Type-Options: nosniff
      Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      Referrer-Policy: same-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Cross-Origin-Opener-Policy: same-origin
      Cross-Origin-Resource-Policy: same-origin
    /assets/*
      Cache-Control: public, max-age=31536000, immutable
    /files/*
      Cache-Control: public, max-age=86400
    /en/feed.xml
      Cache-Control: public, max-age=3600
      Content-Type: application/atom+xml; charset=utf-8
    /feed.xml
      Cache-Control: public, max-age=3600
      Content-Type: application/atom+xml; charset=utf-8
    /sitemap.xml
      Cache-Control: public, max-age=3600
    /robots.txt
      Cache-Control: public, max-age=3600
    ");
    insta::assert_snapshot!(made("nord/netlify/_redirects", None), @r"
    # Made by «veiviser build» for nord.
    /om-oss/ /om/ 301!
    /om.php /om/ 301!
    /en/* /en/404.html 404
    /* /404.html 404
    ");
    insta::assert_snapshot!(made("nord/cloudflare-pages/_redirects", None), @r"
    # Made by «veiviser build» for nord.
    /om-oss/ /om/ 301
    /om.php /om/ 301
    ");
    assert_eq!(
        made("nord/_headers", None),
        made("nord/netlify/_headers", None),
        "published, as the site asks"
    );
}

#[test]
fn caddy() {
    insta::assert_snapshot!(made("nord/caddy/Caddyfile", None), @r#"
    # Made by «veiviser build» for nord.
    # VEIVISER_ROOT: the folder that has the files of public/nord at /.
    # VEIVISER_FUNCTION: where the function that takes applications listens.
    (veiviser-nord) {
    	map {path} {lifetime} {
    		~^/assets/ "public, max-age=31536000, immutable"
    		~^/files/ "public, max-age=86400"
    		/en/feed.xml "public, max-age=3600"
    		/feed.xml "public, max-age=3600"
    		/sitemap.xml "public, max-age=3600"
    		/robots.txt "public, max-age=3600"
    		default "public, max-age=0, must-revalidate"
    	}
    	header {
    		Strict-Transport-Security "max-age=63072000"
    		X-Content-Type-Options "nosniff"
    		Content-Security-Policy "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    		Referrer-Policy "same-origin"
    		Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    		Cross-Origin-Opener-Policy "same-origin"
    		Cross-Origin-Resource-Policy "same-origin"
    		Cache-Control {lifetime}
    	}
    	header /en/feed.xml Content-Type "application/atom+xml; charset=utf-8"
    	header /feed.xml Content-Type "application/atom+xml; charset=utf-8"
    	header /sitemap.xml Content-Type "application/xml; charset=utf-8"
    }
    {$VEIVISER_ADDRESS:https://nord.example.org} {
    	root * {$VEIVISER_ROOT:/srv/veiviser/nord}
    	encode zstd gzip
    	handle /apply/* {
    		reverse_proxy {$VEIVISER_FUNCTION:127.0.0.1:9000}
    	}
    	handle {
    		import veiviser-nord
    		redir /om-oss/ /om/ 301
    		redir /om.php /om/ 301
    		file_server
    	}
    	handle_errors {
    		import veiviser-nord
    		@lost expression `{err.status_code} == 404`
    		handle @lost {
    			handle /en/* {
    				rewrite * /en/404.html
    				file_server
    			}
    			handle /* {
    				rewrite * /404.html
    				file_server
    			}
    		}
    	}
    }
    "#);
}

#[test]
fn nginx() {
    insta::assert_snapshot!(made("nord/nginx/site.conf", None), @r#"
    # Made by «veiviser build» for nord: include it in the http block.
    # The files of public/nord must be at / below root. The function that takes applications listens on port 9000.
    map $uri $lifetime_nord {
        default "public, max-age=0, must-revalidate";
        "~^/assets/" "public, max-age=31536000, immutable";
        "~^/files/" "public, max-age=86400";
        "/en/feed.xml" "public, max-age=3600";
        "/feed.xml" "public, max-age=3600";
        "/sitemap.xml" "public, max-age=3600";
        "/robots.txt" "public, max-age=3600";
    }

    server {
        listen 80;
        listen [::]:80;
        server_name nord.example.org;
        root /srv/veiviser/nord;
        index index.html;
        server_tokens off;
        charset utf-8;
        charset_types text/css text/javascript text/plain application/xml application/atom+xml;
        gzip on;
        gzip_vary on;
        gzip_types text/css text/javascript text/plain application/xml application/atom+xml image/svg+xml;
        default_type application/octet-stream;
        types {
            text/html html;
            text/css css;
            text/javascript js;
            text/plain txt;
            application/xml xml;
            application/json json;
            image/svg+xml svg;
            image/png png;
            image/jpeg jpg;
            image/jpeg jpeg;
            image/gif gif;
            image/webp webp;
            image/avif avif;
            image/x-icon ico;
            font/woff2 woff2;
            application/pdf pdf;
            video/mp4 mp4;
            application/zip zip;
        }

        add_header Strict-Transport-Security "max-age=63072000" always;
        add_header X-Content-Type-Options "nosniff" always;
        add_header Content-Security-Policy "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'" always;
        add_header Referrer-Policy "same-origin" always;
        add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
        add_header Cross-Origin-Opener-Policy "same-origin" always;
        add_header Cross-Origin-Resource-Policy "same-origin" always;
        add_header Cache-Control $lifetime_nord always;

        location /apply/ { proxy_pass http://127.0.0.1:9000; proxy_set_header Host $host; }
        location = /en/feed.xml { types { } default_type application/atom+xml; }
        location = /feed.xml { types { } default_type application/atom+xml; }
        location = /om-oss/ { return 301 /om/; }
        location = /om.php { return 301 /om/; }
        location /en/ { error_page 404 /en/404.html; }
        location / { error_page 404 /404.html; }
    }
    "#);
}

#[test]
fn cloudfront() {
    let files: Vec<serde_json::Value> =
        serde_json::from_str(&made("nord/cloudfront/files.json", None)).unwrap();
    let line = |file: &serde_json::Value| {
        ["key", "content_type", "cache_control"].map(|key| file[key].as_str().unwrap().to_owned()).join(" | ")
    };
    let files: Vec<String> = files.iter().map(line).collect();
    insta::assert_snapshot!(files.join("\n"), @r"
    404.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    en/404.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    en/feed.xml | application/atom+xml; charset=utf-8 | public, max-age=3600
    en/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    en/nyheter/host/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    en/nyheter/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    en/om/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    feed.xml | application/atom+xml; charset=utf-8 | public, max-age=3600
    files/kart.svg | image/svg+xml | public, max-age=86400
    index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    nyheter/host/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    nyheter/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    om-oss/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    om.php | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    om/index.html | text/html; charset=utf-8 | public, max-age=0, must-revalidate
    robots.txt | text/plain; charset=utf-8 | public, max-age=3600
    sitemap.xml | application/xml; charset=utf-8 | public, max-age=3600
    ");
}

#[test]
fn cloudfront_template_and_function() {
    let function = made("nord/cloudfront/function.js", None);
    assert!(function.contains("const old = {\n  \"/om-oss/\": \"/om/\",\n"), "{function}");
    let template: serde_json::Value =
        serde_json::from_str(&made("nord/cloudfront/template.json", None)).unwrap();
    let at = |path: &str| template.pointer(path).unwrap_or_else(|| panic!("no {path}")).clone();
    assert_eq!(at("/Resources/Paths/Properties/FunctionCode"), function);
    let distribution = at("/Resources/Site/Properties/DistributionConfig");
    assert_eq!(distribution["Aliases"], serde_json::json!(["nord.example.org"]));
    assert_eq!(distribution["CustomErrorResponses"][0]["ResponsePagePath"], "/404.html");
    for policy in ["Reads", "Erases"] {
        let statement = at(&format!("/Resources/{policy}/Properties/PolicyDocument/Statement/0"));
        let keys = &statement["Condition"]["ForAllValues:StringLike"]["dynamodb:LeadingKeys"];
        assert_eq!(*keys, serde_json::json!(["nord#*"]));
    }
    let headers = serde_json::to_string_pretty(&at("/Resources/Headers/Properties")).unwrap();
    insta::assert_snapshot!(headers, @r#"
    {
      "ResponseHeadersPolicyConfig": {
        "Comment": "nord (made by veiviser build)",
        "CustomHeadersConfig": {
          "Items": [
            {
              "Header": "Permissions-Policy",
              "Override": true,
              "Value": "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
            },
            {
              "Header": "Cross-Origin-Opener-Policy",
              "Override": true,
              "Value": "same-origin"
            },
            {
              "Header": "Cross-Origin-Resource-Policy",
              "Override": true,
              "Value": "same-origin"
            }
          ]
        },
        "Name": {
          "Fn::Sub": "${AWS::StackName}-headers"
        },
        "SecurityHeadersConfig": {
          "ContentSecurityPolicy": {
            "ContentSecurityPolicy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Override": true
          },
          "ContentTypeOptions": {
            "Override": true
          },
          "ReferrerPolicy": {
            "Override": true,
            "ReferrerPolicy": "same-origin"
          },
          "StrictTransportSecurity": {
            "AccessControlMaxAgeSec": 63072000,
            "IncludeSubdomains": false,
            "Override": true,
            "Preload": false
          }
        }
      }
    }
    "#);
}

#[test]
fn a_site_below_a_path_says_the_path() {
    insta::assert_snapshot!(made("nord/netlify/_redirects", Some("https://example.org/mentor")), @r"
    # Made by «veiviser build» for nord.
    /mentor/nord/om-oss/ /mentor/nord/om/ 301!
    /mentor/nord/om.php /mentor/nord/om/ 301!
    /mentor/nord/en/* /mentor/nord/en/404.html 404
    /mentor/nord/* /mentor/nord/404.html 404
    ");
}

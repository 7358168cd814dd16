// What is said about links: why one cannot be read, and the ways to give one away.
const en = {
  newVersion: "There is a new version of this page.",
  reload: "Reload",
  title: "Share",
  note: "Everything is in the link itself, behind the #: no server sees the program.",
  kinds: { link: "Link", iframe: "Frame (iframe)", component: "Tag in a page", markdown: "Markdown" },
  copy: "Copy",
  copied: "Copied",
  withStep: "With this step",
  close: "Close",
  runAndStep: "Run and step it",
  problems: {
    damaged: "This link is damaged: a part of it is missing or was changed. Ask for it again.",
    newer: "This link was made by a newer version of this page. Load the page again.",
    large: "This link holds more than a million characters, which is no program for this page.",
    preset: "This link asks for a preset that does not exist.",
    overrides: "This link changes the preset in a way that cannot be read.",
    example: "This link names an example that does not exist.",
    address: "This link takes its program from an address that is not an https address.",
    unreachable:
      "The program of this link could not be had: its server does not answer, does not have it, or does not allow other pages to read it.",
    text: "What stands at this link's address is not the text of a program. A link to a repository's page needs the address of the raw file.",
  },
};

const zh: typeof en = {
  newVersion: "本页面有新版本。",
  reload: "重新加载",
  title: "分享",
  note: "全部内容都在链接的 # 之后，服务器看不到程序。",
  kinds: { link: "链接", iframe: "框架（iframe）", component: "网页标签", markdown: "Markdown" },
  copy: "复制",
  copied: "已复制",
  withStep: "包含当前步骤",
  close: "关闭",
  runAndStep: "运行并逐步查看",
  problems: {
    damaged: "链接已损坏：有一部分缺失或被改动。请重新获取链接。",
    newer: "这个链接由更新的版本生成。请重新加载页面。",
    large: "这个链接的内容超过一百万个字符，不是本页面能处理的程序。",
    preset: "链接指定的预设不存在。",
    overrides: "链接对预设的改动无法读取。",
    example: "链接指定的示例不存在。",
    address: "链接中程序的地址不是 https 地址。",
    unreachable: "取不到链接中的程序：服务器没有应答、没有这个文件，或者不允许别的网页读取它。",
    text: "链接的地址上不是程序文本。如果是代码仓库的网页，请改用原始文件（raw）的地址。",
  },
};

export const linkWords = { en, zh };
